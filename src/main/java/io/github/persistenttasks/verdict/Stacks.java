package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Frame;
import java.util.List;

/** Stacks in the words of the report. */
final class Stacks {

    private Stacks() {}

    /**
     * Returns a stack without the innermost frames of the JDK, which only show how the JDK creates a thread. A stack with only such frames
     * is returned unchanged.
     */
    static List<Frame> withoutPlatformHead(List<Frame> stack) {
        int first = 0;
        while (first < stack.size() && stack.get(first).platform()) {
            first++;
        }
        return first == stack.size() ? stack : stack.subList(first, stack.size());
    }

    static List<String> strings(List<Frame> stack) {
        return stack.stream().map(Frame::toString).toList();
    }
}
