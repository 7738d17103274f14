package io.github.persistenttasks.probe;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Runs a plan's initializers one after the other on the main thread and returns; whether this JVM then ends is the verdict.
 *
 * <p>Settings and plan come through the standard input, which stays open for as long as the plugin lives. The plan may come
 * later, and bit by bit: what can be done without the rest is done then. What happens goes into the events file.
 */
public final class Probe {

    /** Exit code of a JVM whose probe could not do its work; the last event says why. */
    private static final int BROKEN = 98;

    /** Exit code of a JVM whose probe could not write its events, for example on a full disk. */
    public static final int CANNOT_WRITE = 97;

    private final Plan plan;
    private final Events events;
    private final Watcher watcher;
    private final Frames frames = new Frames();
    private final ClassLoader loader = ClassLoader.getSystemClassLoader();
    private final long startNanos = System.nanoTime();

    private Probe(Plan plan, Events events, Watcher watcher) {
        this.plan = plan;
        this.events = events;
        this.watcher = watcher;
    }

    /** Reads settings and plan from the standard input and carries the plan out; there are no arguments. */
    public static void main(String[] arguments) throws Exception {
        Readahead readahead = new Readahead();
        Thread reader = Watcher.daemon("persistent-tasks-readahead", readahead);
        InputStream input = new FileInputStream(FileDescriptor.in);
        Settings settings = Settings.of(Message.read(input));
        if (Runtime.getRuntime().availableProcessors() > 1) {
            reader.start();
        }
        System.setIn(new ByteArrayInputStream(new byte[0]));
        Internals internals = new Internals();
        Events events = new Events(settings.eventsFile, settings.key, internals);
        try {
            events.send(new Message("hello")
                    .with("version", System.getProperty("java.version"))
                    .with("vendor", System.getProperty("java.vendor"))
                    .with("home", System.getProperty("java.home"))
                    .with("missing", internals.missing()));
            Plan plan = new Plan();
            Thread lifeLine = Watcher.daemon(
                    "persistent-tasks-life-line", new LifeLine(input, plan, settings.unattended, internals));
            Watcher watcher = new Watcher(settings, internals, events);
            watcher.start(reader, lifeLine);
            lifeLine.start();
            new Probe(plan, events, watcher).run(readahead);
        } catch (Throwable error) {
            events.send(new Message("broken").with("error", Text.withCauses(error)));
            internals.halt(BROKEN);
        }
    }

    private void run(Readahead readahead) throws IllegalAccessException, IOException {
        Step step = plan.step(0);
        watcher.planned();
        for (int number = 0; step != null; step = plan.step(++number)) {
            run(number, step);
        }
        readahead.end();
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
