package io.github.persistenttasks.observation;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A background thread that died of an exception.
 *
 * @param thread name of the thread
 * @param initializer the initializer that led to it, if known
 * @param error the exception's class and message
 * @param stack the stack of the exception
 * @param startedAt the stack on which the thread was created; empty if not known
 * @param loadedElsewhere the classes on its stacks that a class loader of the code under test has defined, with the URL of the file of each
 *     or an empty text
 */
public record Uncaught(
        int fork,
        String thread,
        Optional<Initializer> initializer,
        String error,
        List<Frame> stack,
        List<Frame> startedAt,
        Map<String, String> loadedElsewhere) {

    /** Returns the stack to attribute the thread by: that of its creation, or else that of the exception. */
    public List<Frame> source() {
        return startedAt.isEmpty() ? stack : startedAt;
    }
}
