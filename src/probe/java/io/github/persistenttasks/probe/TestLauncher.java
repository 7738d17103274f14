package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.TestFilter;
import io.github.persistenttasks.protocol.TestSettings;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Runs test classes through the JUnit Platform Launcher of the class path under test, each as a test plan of its own. The launcher is used by
 * reflection, because the probe has no dependencies and must work with platform 1.x and 6.x.
 */
final class TestLauncher {

    private static final String PLATFORM = "org.junit.platform.";

    private final TestSettings settings;
    private final ClassLoader loader;
    private final AutoCloseable session;
    private final Object launcher;

    /**
     * Opens a session of the launcher.
     *
     * @throws Throwable if the launcher cannot be used, or if its listeners throw it
     */
    TestLauncher(TestSettings settings, ClassLoader loader) throws Throwable {
        this.settings = settings;
        this.loader = loader;
        Class<?> factory = type("launcher.core.LauncherFactory");
        Method open = find(factory, "openSession");
        session = open == null ? null : (AutoCloseable) call(open, null);
        launcher = session == null
                ? call(factory.getMethod("create"), null)
                : call(type("launcher.LauncherSession").getMethod("getLauncher"), session);
    }

    /**
     * Runs the tests of a class in this thread.
     *
     * @throws Throwable if the launcher throws it; a failure of a test is reported to the listener
     */
    void run(String className, TestListener listener) throws Throwable {
        Class<?> listenerType = type("launcher.TestExecutionListener");
        Object listeners = Array.newInstance(listenerType, 1);
        Array.set(listeners, 0, proxy(listenerType, listener));
        Method execute = type("launcher.Launcher")
                .getMethod("execute", type("launcher.LauncherDiscoveryRequest"), listeners.getClass());
        call(execute, launcher, request(className), listeners);
    }

    /** Closes the session, if this version of the launcher has any. */
    void close() throws Throwable {
        if (session != null) {
            session.close();
        }
    }

    private Object request(String className) throws Throwable {
        Class<?> builderType = type("launcher.core.LauncherDiscoveryRequestBuilder");
        Object builder = call(builderType.getMethod("request"), null);
        Class<?> selectorType = type("engine.DiscoverySelector");
        Object selectors = Array.newInstance(selectorType, 1);
        Array.set(
                selectors,
                0,
                call(
                        type("engine.discovery.DiscoverySelectors").getMethod("selectClass", String.class),
                        null,
                        className));
        call(builderType.getMethod("selectors", selectors.getClass()), builder, selectors);
        List<Object> chosen = filters();
        Object filters = Array.newInstance(type("engine.Filter"), chosen.size());
        for (int i = 0; i < chosen.size(); i++) {
            Array.set(filters, i, chosen.get(i));
        }
        call(builderType.getMethod("filters", filters.getClass()), builder, filters);
        Method parameter = builderType.getMethod("configurationParameter", String.class, String.class);
        for (Map.Entry<String, String> one : settings.parameters.entrySet()) {
            call(parameter, builder, one.getKey(), one.getValue());
        }
        return call(builderType.getMethod("build"), builder);
    }

    private List<Object> filters() throws Throwable {
        List<Object> filters = new ArrayList<Object>();
        add(filters, "launcher.TagFilter", "includeTags", settings.includedTags);
        add(filters, "launcher.TagFilter", "excludeTags", settings.excludedTags);
        add(filters, "launcher.EngineFilter", "includeEngines", settings.includedEngines);
        add(filters, "launcher.EngineFilter", "excludeEngines", settings.excludedEngines);
        if (!settings.filters.isEmpty()) {
            filters.add(proxy(type("launcher.PostDiscoveryFilter"), new MethodFilter()));
        }
        return filters;
    }

    private void add(List<Object> filters, String type, String factory, List<String> values) throws Throwable {
        if (!values.isEmpty()) {
            filters.add(call(type(type).getMethod(factory, List.class), null, values));
        }
    }

    /** A filter of the platform that leaves out test methods. */
    private final class MethodFilter implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("apply")) {
                return result(isSelected(arguments[0]));
            }
            if (method.getName().equals("toPredicate")) {
                return new Predicate<Object>() {
                    @Override
                    public boolean test(Object descriptor) {
                        try {
                            return isSelected(descriptor);
                        } catch (Throwable unreadable) {
                            return true;
                        }
                    }
                };
            }
            return ofObject(proxy, method, arguments);
        }

        private Object result(boolean selected) throws Throwable {
            return call(
                    type("engine.FilterResult").getMethod(selected ? "included" : "excluded", String.class), null, "");
        }

        private boolean isSelected(Object descriptor) throws Throwable {
            Object source =
                    ((Optional<?>) call(type("engine.TestDescriptor").getMethod("getSource"), descriptor)).orElse(null);
            Class<?> methodSource = type(TestListener.METHOD_SOURCE);
            return !methodSource.isInstance(source)
                    || isSelected((String) call(methodSource.getMethod("getClassName"), source), (String)
                            call(methodSource.getMethod("getMethodName"), source));
        }

        private boolean isSelected(String className, String method) {
            boolean including = false;
            boolean included = false;
            for (TestFilter filter : settings.filters) {
                boolean matches = filter.matches(className, method);
                if (filter.excludes && matches) {
                    return false;
                }
                including |= !filter.excludes;
                included |= !filter.excludes && matches;
            }
            return included || !including;
        }
    }

    private Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler);
    }

    /** Returns the result of a method of {@link Object}, or {@code null}, for a method that a proxy need not know. */
    static Object ofObject(Object proxy, Method method, Object[] arguments) {
        if (method.getName().equals("equals")) {
            return proxy == arguments[0];
        }
        if (method.getName().equals("hashCode")) {
            return System.identityHashCode(proxy);
        }
        return method.getName().equals("toString") ? "persistent-tasks" : null;
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(PLATFORM + name, true, loader);
    }

    private static Method find(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException older) {
            return null;
        }
    }

    static Object call(Method method, Object target, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
