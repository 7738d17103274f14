package io.github.persistenttasks.probe;

/**
 * Whether a class is initialized. A thread that reads a static field waits while another one runs the class's initializer, which may be the
 * whole program, as in an {@code App} of Scala's.
 */
final class ClassInitialization {

    private static final String UNSAFE = Modules.exist() ? "jdk.internal.misc.Unsafe" : "sun.misc.Unsafe";
    private static final Object INSTANCE = JdkField.of(UNSAFE, "theUnsafe").getStatic();
    private static final JdkMethod SHOULD_BE_INITIALIZED = JdkMethod.of(UNSAFE, "shouldBeInitialized", Class.class);

    private ClassInitialization() {}

    /** Returns whether the class's initializer has run, or this JVM does not say. */
    static boolean isOver(Class<?> type) {
        return INSTANCE == null || !Boolean.TRUE.equals(SHOULD_BE_INITIALIZED.invoke(INSTANCE, type));
    }
}
