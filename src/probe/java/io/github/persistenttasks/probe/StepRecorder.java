package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Loaded;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Records what the main thread runs, and what each step leaves: threads, processes, native libraries and objects. */
final class StepRecorder {

    private final MainThread main;
    private final Origins origins;
    private final Processes processes;
    private final Libraries libraries;
    private final MadeObjects made;
    private final Set<Thread> own;
    private final Internals internals;
    private final Events events;
    private final Frames frames;

    StepRecorder(
            MainThread main,
            Origins origins,
            Processes processes,
            MadeObjects made,
            Set<Thread> own,
            Internals internals,
            Events events,
            Frames frames) {
        this.main = main;
        this.origins = origins;
        this.processes = processes;
        this.libraries = new Libraries(internals, events);
        this.made = made;
        this.own = own;
        this.internals = internals;
        this.events = events;
        this.frames = frames;
    }

    /** Returns the time, of {@link System#nanoTime}, from which on times are reported. */
    long startNanos() {
        return main.startNanos();
    }

    /**
     * Records that the main thread is about to run a program, which is the only step of the plan.
     *
     * @param number the number of the step
     */
    void beginProgram(int number) {
        origins.beginProgram(number);
        beginMain(number, false);
    }

    /**
     * Records that the main thread is about to run an exercise, which is the last step of the plan.
     *
     * @param number the number of the step
     */
    void beginExercise(int number) {
        origins.begin(number, false);
        beginMain(number, true);
    }

    private void beginMain(int number, boolean exercise) {
        origins.beginUse(number);
        main.begin(new Program(number, exercise, main.thread(), internals, frames));
    }

    /** Records that this step and all after it use the artifacts. */
    void beginUse(int number) {
        origins.beginUse(number);
    }

    /** Records the objects that an exercise has made; called by the exercise. */
    void endUse() {
        origins.stackObjects().recordEnd();
    }

    /** Records the variables that an exercise of this class had at its end. */
    void endUse(String exercise, Object[] variables) {
        origins.stackObjects().recordEnd(exercise, variables);
    }

    /**
     * Records that the step begins.
     *
     * @param test whether it is a test class
     */
    void begin(int number, boolean test) {
        origins.begin(number, test);
        main.begin(number);
    }

    /** Records that a method of the step's test class begins. */
    void beginMethod(int number) {
        origins.runs(number);
        main.beginMethod(number);
    }

    /**
     * Records that a method of the step's test class has ended.
     *
     * @param outer the method that encloses it, or else the step
     */
    void endMethod(int number, int outer) {
        origins.ran(number, outer);
        processes.look(number);
        main.endMethod(outer);
    }

    /**
     * Records that the exercise has thrown an exception, unless the code under test has set a handler for it: the main thread ends with it. The
     * probe need not rely on the error output, which code under test may replace.
     */
    void exerciseThrew(Throwable error) {
        Thread.UncaughtExceptionHandler handler = main.thread().getUncaughtExceptionHandler();
        if (main.isCurrent() && (handler == null || handler instanceof ThreadGroup)) {
            exerciseFailed(error);
        }
        exerciseEnded();
    }

    /** Records that the exercise has failed. */
    void exerciseFailed(Throwable error) {
        main.program().failed(error);
    }

    /** Records that the exercise has ended; on the main thread, because afterwards the JVM has a thread of its own that waits for the others. */
    void exerciseEnded() {
        if (main.isCurrent()) {
            look(main.program().step);
        }
    }

    /**
     * Records that the step has returned.
     *
     * @param result the provider, to be closed if it can be, or {@code null}
     */
    void end(int number, Object result) {
        main.end();
        look(number);
        if (result != null) {
            made.addProvider(number, result);
        }
    }

    /** Records that {@code main} has ended, or else that the code under test has called {@code System.exit}. */
    synchronized void endMain(Program program) {
        if (!main.isLoaded()) {
            long micros = (System.nanoTime() - main.sinceNanos()) / 1000;
            main.end();
            if (program.exercise) {
                origins.finish();
            } else {
                look(program.step);
            }
            if (program.exercise || program.hasReturned()) {
                events.send(program.end(micros));
            }
            load();
        }
    }

    private void look(int number) {
        resumeOwn();
        origins.end(number);
        libraries.look(number);
        processes.look(number);
    }

    /** Resumes the probe's threads, which code under test may have suspended. */
    private void resumeOwn() {
        for (Thread thread : own.toArray(new Thread[0])) {
            internals.resume(thread);
        }
    }

    /** Records a part of the handle that the step has returned, which has been closed. */
    void madeHandle(int number, Object part) {
        if (part != null) {
            made.addHandle(number, part);
        }
    }

    /** Records that all steps have returned, after which no initializer runs any more. */
    void finish() {
        origins.finish();
        load();
    }

    /** Records that all steps have returned. */
    void load() {
        main.load();
        events.send(new Loaded((System.nanoTime() - main.startNanos()) / 1000000));
    }

    /** Returns the initializer that the thread works for; for the main thread the one that is running. */
    OptionalInt initializerOf(Thread thread) {
        return thread == main.thread() ? Origins.optional(main.running()) : origins.initializerNow(thread);
    }

    /** Returns the names of the live threads that the step has started; the first few if there are many. */
    List<String> threadsOf(int number) {
        List<String> names = new ArrayList<String>();
        for (Thread thread : internals.threads()) {
            if (!own.contains(thread) && !origins.isOlder(thread) && !isOfJvm(thread)) {
                if (origins.mayBeOf(number, thread) && names.size() < Pending.MOST) {
                    names.add(Text.cut(thread.getName()));
                }
            }
        }
        return names;
    }

    /** Returns whether the thread belongs to the JVM or the JDK, as for example the one that waits for the ends of processes. */
    private boolean isOfJvm(Thread thread) {
        if (thread.getClass().getName().endsWith(".misc.InnocuousThread")) {
            return true;
        }
        ThreadGroup group = thread.getThreadGroup();
        return thread.isDaemon() && group != null && group.getParent() == null && internals.stack(thread).length == 0;
    }
}
