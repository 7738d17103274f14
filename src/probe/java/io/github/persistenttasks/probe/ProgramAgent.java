package io.github.persistenttasks.probe;

import java.io.File;

/**
 * Starts the probe before the JVM's launcher runs a program, so that the program has its main thread, its stack, its class path and its
 * system properties for itself. It does not change any class.
 */
public final class ProgramAgent {

    private ProgramAgent() {}

    /**
     * Waits for the plan, and returns when the program may begin.
     *
     * @param directory the directory with the plan
     */
    public static void premain(String directory) throws Exception {
        Probe.beginProgram(new File(directory));
    }
}
