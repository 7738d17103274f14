// artifacts com.squareup.okhttp3:okhttp:4.12.0
// advice Call client.dispatcher().executorService().shutdown() and client.connectionPool().evictAll() after the last call.
// call okhttp3.OkHttpClient.dispatcher().executorService().shutdown()
import okhttp3.*;

var client = new OkHttpClient();
var failed = new CountDownLatch(1);
client.newCall(new Request.Builder().url("http://127.0.0.1:1/").build()).enqueue(new Callback() {
    public void onFailure(Call call, IOException e) { failed.countDown(); }
    public void onResponse(Call call, Response response) { failed.countDown(); }
});
failed.await();
// cure
client.dispatcher().executorService().shutdown();
client.connectionPool().evictAll();
