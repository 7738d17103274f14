package io.github.persistenttasks.result;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Identifies an initializer: a service provider, a class's static initializer, an exercise, a test class or a program.
 *
 * @param service the service type's name for a {@link Kind#PROVIDER}, otherwise {@code null}
 * @param name the provider's class, the initialized class, the exercise's name, or the test class
 * @param method the method of a test class that was running; {@code null} if there was none
 */
public record InitializerRef(
        Kind kind,
        @Nullable String service,
        String name,
        @Nullable String method) {

    /** The kinds of initializers. */
    public enum Kind {
        PROVIDER,
        CLASS,
        EXERCISE,
        TEST,
        MAIN
    }

    public static InitializerRef provider(String service, String provider) {
        return new InitializerRef(Kind.PROVIDER, service, provider, null);
    }

    public static InitializerRef ofClass(String name) {
        return new InitializerRef(Kind.CLASS, null, name, null);
    }

    public static InitializerRef exercise(String name) {
        return new InitializerRef(Kind.EXERCISE, null, name, null);
    }

    /** Returns a test class, or a method of it. */
    public static InitializerRef test(String className, @Nullable String method) {
        return new InitializerRef(Kind.TEST, null, className, method);
    }

    /** Returns the test class without a method; any other initializer unchanged. */
    public InitializerRef whole() {
        return new InitializerRef(kind, service, name, null);
    }

    public boolean isTest() {
        return kind == Kind.TEST;
    }

    public static InitializerRef main(String className) {
        return new InitializerRef(Kind.MAIN, null, className, null);
    }

    /** Returns whether it is the user's own code, which is run as a whole: an exercise or a program. */
    public boolean isOwnCode() {
        return kind == Kind.EXERCISE || kind == Kind.MAIN;
    }

    public boolean isExercise() {
        return kind == Kind.EXERCISE;
    }

    // Both by hand, because the first call of a record's own method links it, which takes 20 ms.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InitializerRef ref
                && kind == ref.kind
                && name.equals(ref.name)
                && Objects.equals(service, ref.service)
                && Objects.equals(method, ref.method);
    }

    @Override
    public int hashCode() {
        return (name.hashCode() * 31 + Objects.hashCode(service)) * 31 + Objects.hashCode(method);
    }
}
