package io.github.persistenttasks.observation;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;

/**
 * A shutdown hook that was registered during the probe.
 *
 * @param type class of the hook, or of what it runs
 * @param startedAt the stack on which it was registered
 * @param millis milliseconds that it ran, {@code null} where it did not end
 * @param outcome {@code finished}, {@code threw} or {@code running}
 * @param error what it threw, or {@code null}
 * @param stack of what it threw, or where it hung
 * @param late whether it came only after the shutdown had begun, and was refused
 */
public record Hook(
        int fork,
        String name,
        String type,
        Initializer initializer,
        List<Frame> startedAt,
        Long millis,
        String outcome,
        String error,
        List<Frame> stack,
        boolean late) {}
