package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.ForkPlan;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.List;

/**
 * Runs the steps of a plan one after the other on the main thread and returns; whether this JVM then ends is the verdict.
 *
 * <p>The plan is a file in the working directory. It is complete when the first byte arrives on the standard input, which stays open for as
 * long as the plugin lives.
 */
public final class Probe {

    /** Exit code of a JVM whose probe could not do its work; the last event says why. */
    private static final int BROKEN = 98;

    /** Exit code of a JVM whose probe could not write its events, for example on a full disk. */
    public static final int CANNOT_WRITE = 97;

    private final Events events;
    private final Watcher watcher;
    private final Frames frames = new Frames();
    private final ClassLoader loader = ClassLoader.getSystemClassLoader();
    private final long startNanos = System.nanoTime();

    private Probe(Events events, Watcher watcher) {
        this.events = events;
        this.watcher = watcher;
    }

    /**
     * Waits for the plan and carries it out.
     *
     * @param arguments empty; or, to run a fork again by hand, the name of a plan file to carry out without a plugin
     */
    public static void main(String[] arguments) throws Exception {
        InputStream input = new FileInputStream(FileDescriptor.in);
        System.setIn(new ByteArrayInputStream(new byte[0]));
        Internals internals = new Internals();
        boolean unattended = arguments.length > 0;
        if (!unattended && input.read() < 0) {
            internals.halt(LifeLine.ORPHANED);
        }
        File file = new File(unattended ? arguments[0] : ForkPlan.FILE);
        ForkPlan plan = ForkPlan.read(file);
        File eventsFile = new File(plan.channel().eventsFile());
        Events events = new Events(eventsFile, plan.channel().key(), internals);
        try {
            if (!unattended) {
                // Both sides have the events file open. Code under test that looks around finds neither file.
                file.delete();
                eventsFile.delete();
            }
            events.send(new Message("hello")
                    .with("version", System.getProperty("java.version"))
                    .with("vendor", System.getProperty("java.vendor"))
                    .with("home", System.getProperty("java.home"))
                    .with("missing", internals.missing()));
            Watcher watcher = new Watcher(plan.limits(), internals, events);
            if (unattended) {
                watcher.start();
            } else {
                Thread lifeLine = Watcher.daemon("persistent-tasks-life-line", new LifeLine(input, internals));
                watcher.start(lifeLine);
                lifeLine.start();
            }
            new Probe(events, watcher).run(plan.steps());
        } catch (Throwable error) {
            events.send(new Message("broken").with("error", Text.withCauses(error)));
            internals.halt(BROKEN);
        }
    }

    private void run(List<ForkPlan.Step> steps) throws IllegalAccessException {
        for (int number = 0; number < steps.size(); number++) {
            run(number, new Step(steps.get(number)));
        }
        watcher.loaded();
    }

    private void run(int number, Step step) throws IllegalAccessException {
        Thread.interrupted();
        Thread.currentThread().setContextClassLoader(loader);
        long start = System.nanoTime();
        events.send(new Message("begin").with("initializer", number).with("at", (start - startNanos) / 1000000));
        Throwable error = null;
        Object result = null;
        watcher.begin(number);
        try {
            result = step.run(loader);
            if (step.isExercise() && result != null) {
                error = close(number, result);
                result = null;
            }
        } catch (Throwable thrown) {
            error = thrown;
        }
        Message end = new Message("end").with("initializer", number).with("micros", (System.nanoTime() - start) / 1000);
        if (error != null) {
            end.with("error", Text.withCauses(error))
                    .with("missing", Step.lacksClass(error))
                    .with("stack", frames.ofError(error));
        }
        // Only now: what an exception says of itself is code under test as well, and may not return.
        watcher.end(number, result);
        events.send(end);
    }

    /** Tells what lives while the handle is held, and closes it; returns what closing threw, if anything. */
    private Throwable close(int number, Object handle) {
        events.send(new Message("held").with("initializer", number).with("threads", watcher.threadsOf(number)));
        Throwable error = null;
        List<?> parts = Step.parts(handle);
        for (Object part : parts) {
            Throwable thrown = Trials.close(part);
            error = error == null ? thrown : error;
        }
        return error;
    }
}
