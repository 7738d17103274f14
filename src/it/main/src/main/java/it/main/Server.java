package it.main;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import sun.misc.Signal;

/** Serves until it is stopped. */
public final class Server {

    public static void main(String[] arguments) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService workers = Executors.newFixedThreadPool(1);
        workers.execute(() -> {});
        server.setExecutor(workers);
        server.start();
        boolean hangs = Arrays.asList(arguments).contains("hang");
        if (Arrays.asList(arguments).contains("ignore")) {
            Signal.handle(new Signal("TERM"), signal -> {});
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (hangs) {
                await(new CountDownLatch(1));
            }
            server.stop(0);
            workers.shutdown();
        }, "stop"));
    }

    private static void await(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not the method that a launcher looks for. */
    public static final class NotAProgram {
        public static void start(String[] arguments) {}
    }
}
