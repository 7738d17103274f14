// artifacts io.netty:netty-transport:4.1.115.Final
// advice Call shutdownGracefully() on the EventLoopGroup.
// call io.netty.channel.nio.NioEventLoopGroup.shutdownGracefully()
var group = new io.netty.channel.nio.NioEventLoopGroup(1, new io.netty.util.concurrent.DefaultThreadFactory("acme"));
group.submit(() -> { }).get();
// cure
group.shutdownGracefully();
