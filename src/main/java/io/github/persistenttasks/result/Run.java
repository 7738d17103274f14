package io.github.persistenttasks.result;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * When and where an initializer ran.
 *
 * @param startMillis milliseconds from JVM start to its start; empty if it was not run
 * @param millis milliseconds that it took; empty if not known
 * @param log name of the file with the output of its JVM; {@code null} if it was not run
 */
public record Run(
        OptionalLong startMillis,
        OptionalLong millis,
        @Nullable String log) {}
