package com.acme;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Job {

    private Job() {}

    public static void main(String... arguments) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        workers.submit(() -> arguments.length).get();
    }
}
