package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kept an initializer from returning.
 *
 * @param error the exception's text, or what ended the JVM; {@code null} where nothing did
 * @param missing whether the initializer failed only for want of a class
 * @param stack of the exception, or where the initializer blocked
 */
public record Failure(@Nullable String error, boolean missing, List<String> stack) {

    public static final Failure NONE = new Failure(null, false, List.of());
}
