// artifacts io.grpc:grpc-netty-shaded:1.66.0
// advice Call shutdown() on each ManagedChannel and Server.
var channel = io.grpc.ManagedChannelBuilder.forAddress("127.0.0.1", 1).usePlaintext().build();
channel.getState(true);
Thread.sleep(300);
// cure
channel.shutdownNow();
channel.awaitTermination(5, TimeUnit.SECONDS);
