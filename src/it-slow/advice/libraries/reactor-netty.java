// artifacts io.projectreactor.netty:reactor-netty-http:1.1.22
// advice Call HttpResources.disposeLoopsAndConnectionsLater().block().
try {
    reactor.netty.http.client.HttpClient.create().get().uri("http://127.0.0.1:1/").response().block();
} catch (RuntimeException refused) {
    System.out.println(refused);
}
// cure
reactor.netty.http.HttpResources.disposeLoopsAndConnectionsLater().block();
