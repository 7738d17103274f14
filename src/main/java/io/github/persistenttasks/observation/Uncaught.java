package io.github.persistenttasks.observation;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;

/**
 * A background thread that died of an exception.
 *
 * @param startedAt the stack on which the thread was created, empty where that was not seen
 * @param stack of the exception
 */
public record Uncaught(
        int fork, String thread, Initializer initializer, String error, List<Frame> stack, List<Frame> startedAt) {}
