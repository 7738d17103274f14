// artifacts io.netty:netty-common:4.1.115.Final
// advice Call stop() on the HashedWheelTimer.
// call io.netty.util.HashedWheelTimer.stop()
var timer = new io.netty.util.HashedWheelTimer();
timer.start();
// cure
timer.stop();
