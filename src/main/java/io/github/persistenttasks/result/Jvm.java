package io.github.persistenttasks.result;

import org.jspecify.annotations.Nullable;

/** The forked JVM as it reported itself. */
public record Jvm(
        @Nullable String version,
        @Nullable String vendor,
        @Nullable String home) {

    /** A JVM that did not report itself, or that was not needed. */
    public static final Jvm UNKNOWN = new Jvm(null, null, null);
}
