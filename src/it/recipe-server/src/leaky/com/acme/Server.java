package com.acme;

import java.util.concurrent.CountDownLatch;

public final class Server {

    private static final CountDownLatch STOPPED = new CountDownLatch(1);

    private Server() {}

    public static void main(String... arguments) {
        Thread worker = new Thread(Server::serve, "worker");
        worker.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker), "stop"));
    }

    private static void serve() {
        try {
            STOPPED.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
