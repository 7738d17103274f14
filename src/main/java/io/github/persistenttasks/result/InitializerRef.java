package io.github.persistenttasks.result;

import org.jspecify.annotations.Nullable;

/**
 * Identifies an initializer: a service provider, a class's static initializer or an exercise.
 *
 * @param service the service type's name for a {@link Kind#PROVIDER}, otherwise {@code null}
 * @param name the provider's class, the initialized class, or the exercise's name
 */
public record InitializerRef(Kind kind, @Nullable String service, String name) {

    /** The kinds of initializers. */
    public enum Kind {
        PROVIDER,
        CLASS,
        EXERCISE
    }

    public static InitializerRef provider(String service, String provider) {
        return new InitializerRef(Kind.PROVIDER, service, provider);
    }

    public static InitializerRef ofClass(String name) {
        return new InitializerRef(Kind.CLASS, null, name);
    }

    public static InitializerRef exercise(String name) {
        return new InitializerRef(Kind.EXERCISE, null, name);
    }

    public boolean isExercise() {
        return kind == Kind.EXERCISE;
    }
}
