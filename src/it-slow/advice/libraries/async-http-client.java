// artifacts org.asynchttpclient:async-http-client:2.12.4
// advice Call close() on the AsyncHttpClient.
// call org.asynchttpclient.AsyncHttpClient.close()
import org.asynchttpclient.*;

AsyncHttpClient client = Dsl.asyncHttpClient();
try {
    client.executeRequest(Dsl.get("http://127.0.0.1:1/").build()).get();
} catch (ExecutionException refused) {
    System.out.println(refused);
}
// cure
client.close();
