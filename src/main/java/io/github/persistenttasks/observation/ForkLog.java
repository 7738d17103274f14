package io.github.persistenttasks.observation;

/** The name of the file with the output of a forked JVM and the code under test. */
public final class ForkLog {

    private ForkLog() {}

    /** Returns the name for the fork with this number. */
    public static String name(int fork) {
        return "fork-" + fork + ".log";
    }
}
