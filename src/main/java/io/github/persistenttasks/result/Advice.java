package io.github.persistenttasks.result;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to do about a task, in sentences.
 *
 * @param call the call that ended the task when it was tried; empty if no call did that a user can make
 * @param other what helps without the call or in addition to it, such as a setting; not empty if there is no call
 */
public record Advice(Optional<String> call, Optional<String> other) {

    /** Returns the advice for a task that no tried call ended. */
    public static Advice of(String sentence) {
        return new Advice(Optional.empty(), Optional.of(sentence));
    }

    /** Returns all sentences, the call that was tried first. */
    public String text() {
        return Stream.of(call, other).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }
}
