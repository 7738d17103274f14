package io.github.persistenttasks.probe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One initializer or exercise of the plan, and how it is run. */
final class Step {

    /** How a provider is called in a plan: its service's name and its class's. */
    static final String PROVIDER = "provider";

    /** How a class to initialize is called in a plan. */
    static final String CLASS = "class";

    /** How an exercise is called in a plan: a class with a static method {@code run}. */
    static final String EXERCISE = "exercise";

    private final String kind;
    private final String service;
    private final String type;

    private Step(String kind, String service, String type) {
        this.kind = kind;
        this.service = service;
        this.type = type;
    }

    /** Returns the steps of a plan, which are listed as triples of kind, service and class. */
    static List<Step> of(List<String> triples) {
        List<Step> steps = new ArrayList<Step>();
        for (int i = 0; i + 2 < triples.size(); i += 3) {
            steps.add(new Step(triples.get(i), triples.get(i + 1), triples.get(i + 2)));
        }
        return steps;
    }

    boolean isExercise() {
        return EXERCISE.equals(kind);
    }

    /**
     * Runs the step in this thread.
     *
     * @return the provider, what the exercise returned, or {@code null}
     * @throws Throwable whatever the code under test throws, unwrapped; a wrong provider as {@link java.util.ServiceConfigurationError}
     */
    Object run(ClassLoader loader) throws Throwable {
        if (CLASS.equals(kind)) {
            Class.forName(type, true, loader);
            return null;
        }
        if (isExercise()) {
            return invoke(Class.forName(type, true, loader).getMethod("run"));
        }
        return provider(loader);
    }

    /** Does what {@link java.util.ServiceLoader} does with one line of a services file, or with one {@code provides}. */
    private Object provider(ClassLoader loader) throws Throwable {
        Class<?> contract = Class.forName(service, false, loader);
        Class<?> provider = Class.forName(type, false, loader);
        Method factory = Modules.isNamed(provider) ? Modules.providerMethod(provider) : null;
        if (factory != null) {
            return invoke(factory);
        }
        if (!contract.isAssignableFrom(provider)) {
            throw new java.util.ServiceConfigurationError(service + ": Provider " + type + " not a subtype");
        }
        try {
            java.lang.reflect.Constructor<?> constructor = provider.getConstructor();
            if (Modules.isNamed(provider)) {
                constructor.setAccessible(true);
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

    /** Returns whether it failed only since a class is not there, as with an optional dependency. */
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

    /** Returns the handle's parts: of an array or a collection its elements. */
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
