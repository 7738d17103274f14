package com.acme;

/** Uses both dependencies. */
public final class UsesBoth {

    private UsesBoth() {}

    /** Starts a transient and a persistent task. */
    public static void use() {
        new TransientTask();
        new PersistentTask();
    }
}
