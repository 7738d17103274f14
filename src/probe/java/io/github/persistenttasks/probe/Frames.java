package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.StackFrame;
import io.github.persistenttasks.protocol.StackTrace;
import io.github.persistenttasks.protocol.Thrown;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Converts stacks to those of the protocol, without the probe's own frames and limited in length. */
final class Frames {

    /** Maximum number of frames reported for one stack. */
    static final int MOST = 200;

    /** Known before code under test runs. */
    private final ClassLoader application = Loaders.APPLICATION;

    private final Map<String, Boolean> makers = new HashMap<String, Boolean>();
    private Set<String> platform;

    /** Returns the frames of a stack, innermost first. */
    synchronized StackTrace of(StackTraceElement[] stack) {
        List<StackFrame> frames = new ArrayList<StackFrame>(Math.min(stack.length, MOST));
        for (int i = 0; i < stack.length && i < MOST; i++) {
            StackTraceElement frame = stack[i];
            boolean ofPlatform = isPlatform(frame);
            frames.add(new StackFrame(
                    Text.cutName(frame.getClassName()),
                    Text.cutName(frame.getMethodName()),
                    Text.cutName(location(frame)),
                    ofPlatform,
                    !ofPlatform && makesThread(frame)));
        }
        return new StackTrace(frames);
    }

    /** Returns the frames of a thread's creation as {@link #creation} does. */
    StackTrace ofCreation(Throwable where) {
        return of(creation(where));
    }

    /** Returns the frames of a thread's creation, without those of the probe, of the thread's constructors, and of the test engine. */
    static StackTraceElement[] creation(Throwable where) {
        StackTraceElement[] stack = where.getStackTrace();
        int first = 0;
        while (first < stack.length && isMachinery(stack[first])) {
            first++;
        }
        StackTraceElement[] rest = new StackTraceElement[stack.length - first];
        System.arraycopy(stack, first, rest, 0, rest.length);
        return withoutProbe(rest);
    }

    /** Returns the frames of the code under test that the probe has called. */
    StackTrace ofRunning(StackTraceElement[] stack) {
        int first = 0;
        for (int i = 0; i < stack.length; i++) {
            if (stack[i].getClassName().equals("java.lang.Shutdown")) {
                first = i + 1;
            }
        }
        StackTraceElement[] rest = new StackTraceElement[stack.length - first];
        System.arraycopy(stack, first, rest, 0, rest.length);
        return of(withoutProbe(rest));
    }

    /** Returns the class, message, causes and stack of an exception. */
    Thrown thrown(Throwable error) {
        return new Thrown(Text.withCauses(error), ofError(error));
    }

    /** Returns the frames of an exception, or none if its class hides or forges them. */
    private StackTrace ofError(Throwable error) {
        try {
            StackTraceElement[] stack = error.getStackTrace();
            for (StackTraceElement frame : stack) {
                if (frame == null) {
                    return StackTrace.empty();
                }
            }
            return of(withoutProbe(stack));
        } catch (Throwable hostile) {
            return StackTrace.empty();
        }
    }

    /** Removes the frames of the probe that called the code under test, and everything outside of them. */
    private static StackTraceElement[] withoutProbe(StackTraceElement[] stack) {
        int end = stack.length;
        for (int i = stack.length - 1; i >= 0; i--) {
            if (isProbe(stack[i])) {
                end = i;
            }
        }
        boolean called = end < stack.length;
        while (end > 0 && isReflection(stack[end - 1])) {
            end--;
        }
        end = called ? withoutTestEngine(stack, end) : end;
        StackTraceElement[] rest = new StackTraceElement[end];
        System.arraycopy(stack, 0, rest, 0, end);
        return rest;
    }

    /**
     * Returns the end of the stack without the frames of the test engine that called the code under test. If the engine itself acted, with
     * no other code between, its frames stay.
     */
    private static int withoutTestEngine(StackTraceElement[] stack, int end) {
        int first = end;
        boolean engine = false;
        while (first > 0 && (isTestEngine(stack[first - 1]) || engine && isJdk(stack[first - 1]))) {
            engine |= isTestEngine(stack[first - 1]);
            first--;
        }
        return first == 0 ? end : first;
    }

    private static boolean isTestEngine(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith("org.junit.") || type.startsWith("junit.") || type.startsWith("org.testng.");
    }

    private static boolean isJdk(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith("java.") || type.startsWith("jdk.") || type.startsWith("sun.");
    }

    private static boolean isProbe(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith("io.github.persistenttasks.probe.")
                || type.startsWith("io.github.persistenttasks.protocol.");
    }

    private static boolean isReflection(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith("java.lang.reflect.")
                || type.startsWith("jdk.internal.reflect.")
                || type.startsWith("sun.reflect.")
                || type.startsWith("java.lang.invoke.")
                || type.equals("java.lang.Class") && frame.getMethodName().startsWith("forName");
    }

    private static boolean isMachinery(StackTraceElement frame) {
        String type = frame.getClassName();
        return isProbe(frame) || type.startsWith("java.lang.ThreadLocal") || type.equals("java.lang.Thread");
    }

    private boolean isPlatform(StackTraceElement frame) {
        if (!Modules.exist()) {
            return isOfExtensionLoader(frame.getClassName());
        }
        String module = Modules.of(frame);
        if (module == null) {
            return false;
        }
        if (platform == null) {
            platform = Modules.ofPlatform();
        }
        return platform.contains(module);
    }

    private boolean makesThread(StackTraceElement frame) {
        String key = frame.getClassName() + '#' + frame.getMethodName();
        Boolean known = makers.get(key);
        if (known == null) {
            known = looksLikeMaker(frame);
            makers.put(key, known);
        }
        return known;
    }

    private boolean looksLikeMaker(StackTraceElement frame) {
        try {
            Class<?> type = Class.forName(frame.getClassName(), false, application);
            if (frame.getMethodName().equals("<init>")) {
                return Thread.class.isAssignableFrom(type);
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(frame.getMethodName())
                        && Thread.class.isAssignableFrom(method.getReturnType())) {
                    return true;
                }
            }
        } catch (Throwable unloadable) {
            return frame.getMethodName().equals("newThread");
        }
        return false;
    }

    /** Returns whether the class belongs to a JDK 8: the extension class loader or its parent finds it. */
    private boolean isOfExtensionLoader(String type) {
        Boolean known = makers.get(type);
        if (known == null) {
            try {
                Class.forName(type, false, application.getParent());
                known = true;
            } catch (Throwable notThere) {
                known = false;
            }
            makers.put(type, known);
        }
        return known;
    }

    private static String location(StackTraceElement frame) {
        if (frame.isNativeMethod()) {
            return "Native Method";
        }
        if (frame.getFileName() == null) {
            return "Unknown Source";
        }
        return frame.getLineNumber() < 0 ? frame.getFileName() : frame.getFileName() + ":" + frame.getLineNumber();
    }
}
