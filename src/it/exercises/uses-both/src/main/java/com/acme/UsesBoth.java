package com.acme;

/** Uses what its dependencies offer. */
public final class UsesBoth {

    private UsesBoth() {}

    /** Starts one of each. */
    public static void use() {
        new TransientTask();
        new PersistentTask();
    }
}
