package io.github.persistenttasks.probe;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ProcessHandle}, which JDK 8 lacks. What it cannot say is {@code null} or empty. */
final class ProcessHandles {

    private ProcessHandles() {}

    /** Returns the handle of a process. */
    static Object of(long pid) {
        return optional(callStatic("of", pid));
    }

    /** Returns the parent of this process. */
    static Object parent() {
        return optional(call(callStatic("current"), "parent"));
    }

    /** Returns the live processes that descend from this one by parents that are alive. */
    static List<Object> descendants() {
        List<Object> handles = new ArrayList<Object>();
        Stream<?> stream = (Stream<?>) call(callStatic("current"), "descendants");
        if (stream != null) {
            for (Object handle : Arrays.asList(stream.toArray())) {
                if (Boolean.TRUE.equals(call(handle, "isAlive"))) {
                    handles.add(handle);
                }
            }
        }
        return handles;
    }

    static long pid(Object handle) {
        Object number = call(handle, "pid");
        return number == null ? -1 : (Long) number;
    }

    /** Returns a property of the process's description, such as {@code command}. */
    static Optional<String> info(Object handle, String property) {
        Object value = optional(call(call(handle, "info"), property));
        return value == null ? Optional.<String>empty() : Optional.of(value.toString());
    }

    /** Kills the process. */
    static void end(Object handle) {
        call(handle, "destroyForcibly");
    }

    private static Object callStatic(String name, Object... arguments) {
        try {
            Class<?> handle = Class.forName("java.lang.ProcessHandle");
            return arguments.length == 0
                    ? handle.getMethod(name).invoke(null)
                    : handle.getMethod(name, long.class).invoke(null, arguments);
        } catch (Exception noProcessHandles) {
            return null;
        }
    }

    private static Object optional(Object optional) {
        return optional instanceof Optional ? ((Optional<?>) optional).orElse(null) : null;
    }

    /** Calls a method, looked up on the interface because the implementing classes are not exported. */
    private static Object call(Object object, String name) {
        if (object == null) {
            return null;
        }
        for (String type : new String[] {"java.lang.ProcessHandle", "java.lang.ProcessHandle$Info"}) {
            try {
                Class<?> declaring = Class.forName(type);
                if (declaring.isInstance(object)) {
                    Method method = declaring.getMethod(name);
                    return method.invoke(object);
                }
            } catch (Exception notThisOne) {
                continue;
            }
        }
        return null;
    }
}
