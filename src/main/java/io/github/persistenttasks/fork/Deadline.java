package io.github.persistenttasks.fork;

import io.github.persistenttasks.probe.Message;
import java.time.Duration;

/** How long the plugin waits for the fork's next word; the probe has deadlines of its own, and this one is for when it cannot keep them. */
final class Deadline {

    private final ForkSettings settings;
    private String awaited = "start";
    private long untilNanos;
    private Duration allowed;

    Deadline(ForkSettings settings) {
        this.settings = settings;
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
        return System.nanoTime() - untilNanos > 0;
    }

    String reason() {
        return "it did not " + awaited + " within " + allowed.toSeconds() + " s and was killed";
    }

    private void await(String what, Duration agreed) {
        awaited = what;
        allowed = agreed.plus(Fork.GRACE);
        untilNanos = System.nanoTime() + allowed.toNanos();
    }
}
