// artifacts
// advice The JVM exits without waiting for this daemon thread. To end it earlier, close the HttpClient (since JDK 21)
import java.net.http.*;

new Object() {
    HttpClient client = HttpClient.newHttpClient();

    void send() throws Exception {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/")).build();
            client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException refused) {
            System.out.println(refused);
        }
    }
}.send();
// cure
System.gc();
