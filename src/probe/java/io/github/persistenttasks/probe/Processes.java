package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Markers;
import io.github.persistenttasks.protocol.ProcessFound;
import java.io.File;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The child processes of this JVM as reported by {@code ProcessHandle}; none on 8. */
final class Processes {

    private final Internals internals;
    private final Map<Long, Integer> firstSeen = new HashMap<Long, Integer>();

    Processes(Internals internals) {
        this.internals = internals;
    }

    /**
     * Attributes new processes to the initializer. Searches only if the JDK has a thread that waits for a child, because that is cheaper.
     */
    synchronized void look(int initializer) {
        boolean reaper = false;
        for (Thread thread : internals.threads()) {
            reaper |= thread.getName().startsWith("process reaper");
        }
        if (!reaper) {
            return;
        }
        for (Object handle : descendants()) {
            Long number = (Long) call(handle, "pid");
            if (number != null && !firstSeen.containsKey(number)) {
                firstSeen.put(number, initializer);
            }
        }
    }

    /** Returns all living descendants of this process. */
    synchronized List<ProcessFound> alive() {
        List<ProcessFound> alive = new ArrayList<ProcessFound>();
        for (Object handle : descendants()) {
            Long number = (Long) call(handle, "pid");
            if (number != null && Boolean.TRUE.equals(call(handle, "isAlive"))) {
                Object info = call(handle, "info");
                Integer initializer = firstSeen.get(number);
                alive.add(new ProcessFound(
                        number,
                        text(call(info, "command")),
                        text(call(info, "commandLine")),
                        Origins.optional(initializer == null ? -1 : initializer)));
            }
        }
        return alive;
    }

    /** Returns the ids of all living descendants of this process. */
    static List<Long> ids() {
        List<Long> ids = new ArrayList<Long>();
        for (Object handle : descendants()) {
            Long number = (Long) call(handle, "pid");
            if (number != null && Boolean.TRUE.equals(call(handle, "isAlive"))) {
                ids.add(number);
            }
        }
        return ids;
    }

    private static Optional<String> text(Object optional) {
        Object value = optional(optional);
        return value == null ? Optional.<String>empty() : Optional.of(Text.cut(value.toString()));
    }

    /** Returns the parent process, or {@code null} if it is not known. */
    static Object parent() {
        return optional(call(current(), "parent"));
    }

    /** Kills all descendants. If the system shows environments, this includes those whose parent has ended. */
    static void endAll() {
        for (Object handle : descendants()) {
            call(handle, "destroyForcibly");
        }
        String mark = System.getenv(Markers.ENVIRONMENT);
        File[] processes = new File("/proc").listFiles();
        if (mark == null || processes == null) {
            return;
        }
        Object own = call(current(), "pid");
        for (File process : processes) {
            boolean isNumber = !process.getName().isEmpty()
                    && Character.isDigit(process.getName().charAt(0));
            if (isNumber && !process.getName().equals(String.valueOf(own)) && isMarked(process, mark)) {
                Object handle = optional(callStatic("of", Long.valueOf(process.getName())));
                call(handle, "destroyForcibly");
            }
        }
    }

    private static boolean isMarked(File process, String mark) {
        try {
            byte[] environment = Files.readAllBytes(new File(process, "environ").toPath());
            return new String(environment, StandardCharsets.ISO_8859_1).contains(Markers.ENVIRONMENT + "=" + mark);
        } catch (Exception goneOrForeign) {
            return false;
        }
    }

    private static Object current() {
        return callStatic("current");
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

    private static List<Object> descendants() {
        List<Object> handles = new ArrayList<Object>();
        Stream<?> stream = (Stream<?>) call(current(), "descendants");
        if (stream != null) {
            handles.addAll(Arrays.asList(stream.toArray()));
        }
        return handles;
    }

    private static Object optional(Object optional) {
        return optional instanceof Optional ? ((Optional<?>) optional).orElse(null) : null;
    }

    /**
     * Calls a method, looked up on the interface because the implementing classes are not exported. Returns {@code null} if it cannot be
     * called.
     */
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
