package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.PlanStep;
import io.github.persistenttasks.protocol.StepKind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One step of the plan. Runs initializers; {@link TestClasses} runs test classes, and the JVM's launcher exercises and programs. */
final class Step {

    private final PlanStep planned;

    Step(PlanStep planned) {
        this.planned = planned;
    }

    boolean isExercise() {
        return planned.kind == StepKind.EXERCISE;
    }

    boolean isTest() {
        return planned.kind == StepKind.TEST;
    }

    /**
     * Runs the step in this thread, if it is neither a test class nor an exercise.
     *
     * @return the provider, or {@code null}
     * @throws java.util.ServiceConfigurationError if the provider's class does not implement the service
     * @throws Throwable if the code under test throws it
     */
    Object run(ClassLoader loader) throws Throwable {
        if (planned.kind == StepKind.CLASS) {
            Class.forName(planned.className, true, loader);
            return null;
        }
        return provider(loader);
    }

    /** Instantiates the provider as {@link java.util.ServiceLoader} does for a line of a services file or a {@code provides} directive. */
    private Object provider(ClassLoader loader) throws Throwable {
        Class<?> contract = Class.forName(planned.service.get(), false, loader);
        Class<?> provider = Class.forName(planned.className, false, loader);
        // On the class path, ServiceLoader always creates the provider of a services file by its constructor.
        boolean inModule = planned.kind == StepKind.MODULE_PROVIDER || Modules.isNamed(provider);
        Method factory = inModule ? Modules.providerMethod(provider) : null;
        if (factory != null) {
            return invoke(factory);
        }
        if (!contract.isAssignableFrom(provider)) {
            throw new java.util.ServiceConfigurationError(
                    planned.service.get() + ": Provider " + planned.className + " not a subtype");
        }
        try {
            java.lang.reflect.Constructor<?> constructor = provider.getConstructor();
            if (inModule) {
                Opener.open(constructor);
            }
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static Object invoke(Method method) throws Throwable {
        try {
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** Returns whether the error or one of its causes is a missing class, as with an optional dependency. */
    static boolean lacksClass(Throwable error) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException) {
                return true;
            }
            cause = Text.causeOf(cause);
        }
        return false;
    }

    /** Returns the elements of a handle that is an array or a collection, or else the handle itself. */
    static List<?> parts(Object handle) {
        if (handle instanceof Object[]) {
            return Arrays.asList((Object[]) handle);
        }
        if (handle instanceof java.util.Collection) {
            return new ArrayList<Object>((java.util.Collection<?>) handle);
        }
        return java.util.Collections.singletonList(handle);
    }
}
