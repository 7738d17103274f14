package io.github.persistenttasks.probe;

/** What the forked JVM starts. */
public final class Probe {

    private Probe() {}

    /** @param args none yet */
    public static void main(String[] args) {}
}
