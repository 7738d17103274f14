package io.github.persistenttasks.protocol;

/** The constants shared by plugin and probe other than messages and exit codes. */
public final class Markers {

    /** The class of the probe that the fork starts. */
    public static final String MAIN_CLASS = "io.github.persistenttasks.probe.Probe";

    /** The main class of a JVM that runs an exercise. It is not in the probe's jar, but lies with the exercises. */
    public static final String EXERCISE_MAIN_CLASS = "io.github.persistenttasks.probe.main.ExerciseMain";

    /** The class of the probe that starts as an agent before the launcher runs a program. */
    public static final String AGENT_CLASS = "io.github.persistenttasks.probe.ProgramAgent";

    /** The probe's jar in the fork's own directory. */
    public static final String PROBE_JAR = "probe.jar";

    /** The jar there that starts the probe before a program. It contains nothing but the name of {@link #AGENT_CLASS}. */
    public static final String AGENT_JAR = "agent.jar";

    /** The option by which a JVM from 9 on writes no core dump when it crashes. */
    public static final String NO_CORE_DUMP = "-XX:-CreateCoredumpOnCrash";

    /** The beginning of the name of the file that a fork writes when it crashes. */
    public static final String CRASH_LOG = "hs_err_fork-";

    /** Name of the file with the arguments of a JVM from 9 on. */
    public static final String ARGUMENTS = "arguments";

    /**
     * Name of the file with those of them that the user would give. It takes the place of the other one before a program begins, for the
     * processes that the program starts with its own arguments.
     */
    public static final String USERS_ARGUMENTS = "users-arguments";

    /** Environment variable that is set where a program is rerun by hand. A fork of the plugin has no variable of the plugin's. */
    public static final String RERUN_VARIABLE = "PERSISTENT_TASKS_RERUN";

    /**
     * The byte that the plugin writes to the standard input of a fork that may be about to end, so that the probe stops reading for a
     * moment; its value does not matter. When a JVM exits, it waits up to 300 ms for threads in native code, such as one that reads
     * (HotSpot's {@code VM_Exit::wait_for_threads_in_native_to_block}, JDK 8 to 25).
     */
    public static final byte STEP_ASIDE = 1;

    private Markers() {}
}
