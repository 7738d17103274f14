package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class OrderTest {

    static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);

    @Test
    void saves() throws Exception {
        assertEquals(1, WORKERS.submit(() -> 1).get());
    }
}
