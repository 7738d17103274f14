package it.main;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Calls a server once, and closes the client if it is told to. */
public final class Client {

    public static void main(String[] arguments) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
        server.start();
        OkHttpClient client = new OkHttpClient();
        CountDownLatch answered = new CountDownLatch(1);
        client.newCall(new Request.Builder()
                        .url("http://localhost:" + server.getAddress().getPort())
                        .build())
                .enqueue(new Callback() {
                    @Override
                    public void onFailure(Call call, java.io.IOException error) {
                        answered.countDown();
                    }

                    @Override
                    public void onResponse(Call call, Response response) {
                        response.close();
                        answered.countDown();
                    }
                });
        answered.await();
        server.stop(0);
        if (arguments.length > 0) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
