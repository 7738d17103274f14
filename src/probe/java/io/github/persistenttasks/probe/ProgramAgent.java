package io.github.persistenttasks.probe;

import java.io.File;

/**
 * Starts the probe before the JVM's launcher runs a program, so that the program has its main thread, its stack, its class path and its
 * system properties for itself. It does not change any class.
 */
public final class ProgramAgent {

    /** Name of the agent's jar, which contains nothing but the name of this class. */
    static final String JAR = "agent.jar";

    /** Name of the probe's jar, in the same directory. */
    static final String PROBE_JAR = "probe.jar";

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
