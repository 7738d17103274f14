// artifacts io.kamon:kamon-core_2.13:2.7.3
// advice Call Kamon.stop().
kamon.Kamon.init();
Thread.sleep(300);
// cure
kamon.Kamon.stop();
