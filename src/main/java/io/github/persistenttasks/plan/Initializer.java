package io.github.persistenttasks.plan;

import java.util.Optional;

/**
 * Code that a fork runs: a service provider, a class's static initializer, an exercise, a test class or a program.
 *
 * @param artifact id of the artifact that declares it; for an exercise that of the project, or a name if there is no project; for a test class
 *     that of the project's tests
 * @param kind the kind of code
 * @param service the service type's name for a {@link Kind#PROVIDER}, else empty
 * @param name the provider's class, the class to initialize, the test class, or the exercise's name
 * @param type the class to load: the compiled class of an exercise, otherwise the same as {@code name}
 * @param moduleOnly whether only a module descriptor declares the provider
 * @param method the method of a test class during which something happened; empty for the whole class, and for other kinds
 */
public record Initializer(
        String artifact,
        Kind kind,
        Optional<String> service,
        String name,
        String type,
        boolean moduleOnly,
        Optional<String> method) {

    /** The kinds of code that the fork runs. */
    public enum Kind {
        /** Instantiated as {@link java.util.ServiceLoader} does. */
        PROVIDER,
        /** Initialized by {@link Class#forName(String, boolean, ClassLoader)}. */
        CLASS,
        /** Compiled from the user's statements. */
        EXERCISE,
        /** Run by the JUnit Platform. */
        TEST,
        /** A program, run by the JVM's launcher. */
        MAIN
    }

    /** Returns the provider that the artifact declares for the service. */
    public static Initializer provider(String artifact, String service, String provider) {
        return new Initializer(
                artifact, Kind.PROVIDER, Optional.of(service), provider, provider, false, Optional.empty());
    }

    /** Returns the provider that only the artifact's module descriptor declares for the service. */
    public static Initializer moduleProvider(String artifact, String service, String provider) {
        return new Initializer(
                artifact, Kind.PROVIDER, Optional.of(service), provider, provider, true, Optional.empty());
    }

    /** Returns the static initializer of a class of the artifact. */
    public static Initializer type(String artifact, String className) {
        return new Initializer(artifact, Kind.CLASS, Optional.empty(), className, className, false, Optional.empty());
    }

    /** Returns the exercise that was compiled into the class {@code type}. */
    public static Initializer exercise(String artifact, String name, String type) {
        return new Initializer(artifact, Kind.EXERCISE, Optional.empty(), name, type, false, Optional.empty());
    }

    /** Returns the test class. */
    public static Initializer test(String artifact, String className) {
        return new Initializer(artifact, Kind.TEST, Optional.empty(), className, className, false, Optional.empty());
    }

    /** Returns this method of the test class. */
    public Initializer method(String methodName) {
        return new Initializer(artifact, kind, service, name, type, moduleOnly, Optional.of(methodName));
    }

    /** Returns the test class as it is in the plan, without a method; any other initializer unchanged. */
    public Initializer whole() {
        return method.isEmpty()
                ? this
                : new Initializer(artifact, kind, service, name, type, moduleOnly, Optional.empty());
    }

    // By hand, because the first call of a record's own method links it, which takes 20 ms.
    @Override
    public int hashCode() {
        return (name.hashCode() * 31 + service.hashCode()) * 31 + method.hashCode();
    }

    /** Returns the program whose main class the artifact contains. */
    public static Initializer main(String artifact, String mainClass) {
        return new Initializer(artifact, Kind.MAIN, Optional.empty(), mainClass, mainClass, false, Optional.empty());
    }
}
