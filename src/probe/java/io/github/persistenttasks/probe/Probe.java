package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.ExitCodes;
import io.github.persistenttasks.protocol.ForkPlan;
import io.github.persistenttasks.protocol.Hello;
import io.github.persistenttasks.protocol.Markers;
import io.github.persistenttasks.protocol.PlanStep;
import io.github.persistenttasks.protocol.ProbeFailed;
import io.github.persistenttasks.protocol.StepBegan;
import io.github.persistenttasks.protocol.StepEnded;
import io.github.persistenttasks.protocol.Thrown;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Runs the steps of a plan one after the other on the main thread and returns. Whether the JVM then ends by itself is the verdict.
 *
 * <p>The plan is a file in the working directory. It is complete when the first byte arrives on standard input, which stays open until the
 * plugin ends.
 */
public final class Probe {

    private final Events events;
    private final StepRecorder recorder;
    private final List<PlanStep> steps;

    /** Runs test classes; {@code null} if the plan has none. */
    private final TestClasses tests;

    private final Frames frames = new Frames();
    private final ClassLoader loader = ClassLoader.getSystemClassLoader();

    /** The same for steps and for the tasks that they start, so that the two can be compared. */
    private final long startNanos;

    private Probe(Events events, StepRecorder recorder, ForkPlan plan) {
        this.events = events;
        this.recorder = recorder;
        this.startNanos = recorder.startNanos();
        this.steps = plan.steps;
        this.tests = plan.tests.isPresent()
                ? new TestClasses(plan.tests.get(), steps.size(), events, recorder, frames)
                : null;
    }

    /**
     * Waits for the plan and runs it.
     *
     * @param arguments the directory with the plan, if it is not the working directory; then {@link ForkPlan#RERUN_FILE} for a rerun by
     *     hand, without a plugin
     */
    public static void main(String[] arguments) throws Exception {
        start(arguments, new Run() {
            @Override
            public void of(Probe probe) {
                probe.run(probe.steps.size());
                probe.recorder.finish();
            }
        });
    }

    /**
     * Waits for the plan, runs its initializers, and begins to watch this thread, which will run the exercise.
     *
     * @param arguments as for {@link #main}
     * @return the exercise; {@code null} if the plan has none
     */
    static Exercise beginExercise(String[] arguments) throws Exception {
        final Exercise[] last = new Exercise[1];
        // Without the plan's directory, which no program has as an argument.
        System.setProperty("sun.java.command", Markers.EXERCISE_MAIN_CLASS);
        start(arguments, new Run() {
            @Override
            public void of(Probe probe) {
                last[0] = probe.beginExercise();
            }
        });
        return last[0];
    }

    private static void start(String[] arguments, final Run run) throws Exception {
        final boolean unattended = arguments.length > 0 && arguments[arguments.length - 1].equals(ForkPlan.RERUN_FILE);
        final File directory = arguments.length > (unattended ? 1 : 0) ? new File(arguments[0]) : null;
        start(new File(directory, unattended ? ForkPlan.RERUN_FILE : ForkPlan.FILE), unattended, new Run() {
            @Override
            public void of(Probe probe) {
                if (!unattended && !new File(directory, ForkPlan.RERUN_FILE).exists()) {
                    deleteFiles(directory);
                }
                run.of(probe);
            }
        });
    }

    /**
     * Waits for a plan with a program, and begins to watch this thread, which will run the program.
     *
     * @param directory the directory with the plan; without a plugin it is the one for a rerun by hand
     */
    static void beginProgram(File directory) throws Exception {
        boolean unattended = System.getenv(Markers.RERUN_VARIABLE) != null;
        File file = new File(directory, unattended ? ForkPlan.RERUN_FILE : ForkPlan.FILE);
        start(file, unattended, new Run() {
            @Override
            public void of(Probe probe) {
                probe.beginProgram();
            }
        });
        if (!unattended && !new File(directory, ForkPlan.RERUN_FILE).exists()) {
            // The JVM has added the agent's jar to the class path. It is not opened before it is searched.
            new File(directory, Markers.AGENT_JAR).delete();
            new File(directory, Markers.USERS_ARGUMENTS).renameTo(new File(directory, Markers.ARGUMENTS));
        }
        StartOptions.hide(directory);
    }

    /**
     * Deletes what started this JVM, because code under test may look for jars in its working directory and for resources on the boot
     * class path. The JVM keeps the probe's jar open; a system that refuses to delete open files keeps it.
     */
    private static void deleteFiles(File directory) {
        new File(directory, Markers.ARGUMENTS).delete();
        new File(directory, Markers.PROBE_JAR).delete();
    }

    /** What the probe does with the steps of a plan. */
    private interface Run {
        void of(Probe probe);
    }

    private static void start(File file, boolean unattended, Run run) throws Exception {
        InputStream input = new FileInputStream(FileDescriptor.in);
        // Of the class that a JVM's own has.
        System.setIn(new BufferedInputStream(new ByteArrayInputStream(new byte[0])));
        Internals internals = new Internals();
        // For the first time this takes 12 ms on 9 and later; the plugin is making the plan meanwhile.
        Loaders.onStack();
        if (!unattended && input.read() < 0) {
            internals.halt(ExitCodes.ORPHANED);
        }
        ForkPlan plan = ForkPlan.readFrom(file);
        File eventsFile = new File(plan.eventsFile);
        Events events = new Events(eventsFile, plan.key, internals);
        try {
            if (!unattended) {
                // Deleted while both sides have the events file open, so that the code under test finds neither file.
                file.delete();
                eventsFile.delete();
            }
            events.send(new Hello(
                    System.getProperty("java.version"),
                    System.getProperty("java.vendor"),
                    System.getProperty("java.home")));
            Watcher watcher = new Watcher(plan, internals, events);
            StepRecorder recorder;
            if (unattended) {
                recorder = watcher.start();
            } else {
                Thread lifeLine = ProbeThread.daemon(
                        "persistent-tasks-life-line",
                        new LifeLine(input, internals, watcher.processes(), new File(plan.temporaryDirectory)));
                recorder = watcher.start(lifeLine);
                lifeLine.start();
            }
            run.of(new Probe(events, recorder, plan));
        } catch (Throwable error) {
            events.send(new ProbeFailed(Text.withCauses(error)));
            internals.halt(ExitCodes.BROKEN);
        }
    }

    private void beginProgram() {
        events.send(new StepBegan(0, (System.nanoTime() - startNanos) / 1000000));
        recorder.beginProgram(0);
    }

    private Exercise beginExercise() {
        int last = steps.size() - 1;
        if (last < 0 || !new Step(steps.get(last)).isExercise()) {
            run(steps.size());
            recorder.finish();
            return null;
        }
        run(last);
        prepareThread();
        events.send(new StepBegan(last, (System.nanoTime() - startNanos) / 1000000));
        recorder.beginExercise(last);
        return new Exercise(last, steps.get(last), events, recorder);
    }

    /** Runs the first steps, up to this number. */
    private void run(int end) {
        for (int number = 0; number < end; number++) {
            run(number, new Step(steps.get(number)));
        }
    }

    private void prepareThread() {
        Thread.interrupted();
        Thread.currentThread().setContextClassLoader(loader);
    }

    private void run(int number, Step step) {
        prepareThread();
        long start = System.nanoTime();
        events.send(new StepBegan(number, (start - startNanos) / 1000000));
        Throwable error = null;
        Object result = null;
        Optional<Thrown> failure = Optional.empty();
        if (step.isTest()) {
            recorder.beginUse(number);
        }
        recorder.begin(number, step.isTest());
        try {
            if (step.isTest()) {
                failure = runTests(number);
            } else {
                result = step.run(loader);
            }
        } catch (Throwable thrown) {
            error = thrown;
        }
        long micros = (System.nanoTime() - start) / 1000;
        if (error != null) {
            failure = Optional.of(frames.thrown(error));
        }
        StepEnded end = new StepEnded(number, micros, failure, error != null && Step.lacksClass(error));
        // Not earlier: the message of an exception is computed by code under test as well, and that may not return.
        recorder.end(number, result);
        events.send(end);
    }

    /** Runs a test class, and after the last one ends the session of the launcher. */
    private Optional<Thrown> runTests(int number) throws Throwable {
        try {
            return tests.run(number, steps.get(number).className, loader);
        } finally {
            if (number == steps.size() - 1) {
                tests.close();
            }
        }
    }
}
