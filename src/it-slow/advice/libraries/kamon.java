// artifacts io.kamon:kamon-core_2.13:2.7.3
// advice Call Kamon.stop(), or Kamon.stopModules() before Kamon 2.2.
// call kamon.Kamon.stop()
kamon.Kamon.init();
Thread.sleep(300);
// cure
kamon.Kamon.stop();
