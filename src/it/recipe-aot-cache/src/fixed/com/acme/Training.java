package com.acme;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Training {

    private Training() {}

    public static void main(String... arguments) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            workers.submit(() -> "trained").get();
        } finally {
            workers.shutdown();
        }
    }
}
