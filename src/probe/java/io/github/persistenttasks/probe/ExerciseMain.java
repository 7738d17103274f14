package io.github.persistenttasks.probe;

import jdk.internal.vm.annotation.Hidden;

/**
 * The main class of a JVM that runs exercises, whose {@code main} is not on the stack from 14 on: code under test looks for the main class
 * there, and may call it again. Other JVMs have {@link Probe} as the main class, because a {@code StackWalker} that reads the stack in parts
 * fails if only hidden frames are left for the last one.
 */
public final class ExerciseMain {

    private ExerciseMain() {}

    /**
     * Runs the plan.
     *
     * @param arguments as for {@link Probe#main}
     */
    @Hidden
    public static void main(String[] arguments) throws Exception {
        Probe.begin(arguments);
    }
}
