package io.github.persistenttasks.fork;

import io.github.persistenttasks.probe.Message;
import java.time.Duration;

/**
 * How long the plugin waits for the fork's next word; the probe has deadlines of its own, and this one is for when it cannot keep them.
 *
 * <p>A fork with a plan of <i>n</i> initializers is ended after <i>n</i> &times; {@code initializerTimeout} + 2 &times; {@code tmax} + the time
 * for trying what stops the tasks + 3 &times; {@link Fork#GRACE}, whatever it says until then; then its processes are waited for, {@code tmax}
 * at most.
 */
final class Deadline {

    private final ForkSettings settings;
    private final long startNanos = System.nanoTime();
    private final Duration whole;
    private String awaited;
    private long untilNanos;
    private Duration allowed;

    /** Begins to count the time of a fork that was given this many initializers. */
    Deadline(ForkSettings settings, int initializers) {
        this.settings = settings;
        this.whole = settings.initializerTimeout()
                .multipliedBy(initializers)
                .plus(settings.tmax().multipliedBy(2))
                .plus(settings.stopTime())
                .plus(Fork.GRACE.multipliedBy(3));
        await("start", Duration.ZERO);
    }

    /** Takes a word of the fork's into account. */
    void heard(Message message) {
        switch (message.type()) {
            case "hello", "end" -> await("go on with the next initializer", Duration.ZERO);
            case "begin" -> await("return from an initializer", settings.initializerTimeout());
            case "loaded" -> await("say how it ended", settings.tmax());
            case "exit" -> await("finish its shutdown", settings.tmax().plus(settings.stopTime()));
            case "blocked", "broken" -> await("end", Duration.ZERO);
            case "exited" -> await("finish its shutdown", settings.tmax());
            case "done" -> await("end", Duration.ZERO);
            default -> {
                // A fact changes nothing about what is awaited.
            }
        }
    }

    boolean isOver() {
        return System.nanoTime() - untilNanos > 0 || isWholeOver();
    }

    String reason() {
        if (isWholeOver()) {
            return "did not end within " + whole.toSeconds() + " s, and the JVM was killed";
        }
        return "did not " + awaited + " within " + allowed.toSeconds() + " s, and the JVM was killed";
    }

    private boolean isWholeOver() {
        return System.nanoTime() - startNanos > whole.toNanos();
    }

    private void await(String what, Duration agreed) {
        awaited = what;
        allowed = agreed.plus(Fork.GRACE);
        untilNanos = System.nanoTime() + allowed.toNanos();
    }
}
