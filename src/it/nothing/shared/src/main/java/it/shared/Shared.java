package it.shared;

/** Used in production by one artifact and in the tests of another. */
public final class Shared {

    private Shared() {}

    public static void use() {}
}
