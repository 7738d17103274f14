package it.shared;

/** Used in production by one artifact, and by the tests of another. */
public final class Shared {

    private Shared() {}

    public static void use() {}
}
