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

/** Turns stacks into those of the protocol: without the frames of the probe, and bounded. */
final class Frames {

    /** The most frames that are written of one stack. */
    static final int MOST = 200;

    private final Map<String, Boolean> makers = new HashMap<String, Boolean>();
    private Set<String> platform;

    /** Returns the frames of a stack from its innermost one on. */
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

    /** Returns the frames of a creation, without those of the probe and of the constructors that called it. */
    StackTrace ofCreation(Throwable where) {
        StackTraceElement[] stack = where.getStackTrace();
        int first = 0;
        while (first < stack.length && isMachinery(stack[first])) {
            first++;
        }
        StackTraceElement[] rest = new StackTraceElement[stack.length - first];
        System.arraycopy(stack, first, rest, 0, rest.length);
        return of(withoutProbe(rest));
    }

    /** Returns where the code under test is that the probe has called. */
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

    /** Returns what an exception says of itself and its causes. */
    Thrown thrown(Throwable error) {
        return new Thrown(Text.withCauses(error), ofError(error));
    }

    /** Returns the frames of an exception, none where it hides or forges them. */
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

    /** Leaves out where the probe called the code under test: everything from its outermost own frames on. */
    private static StackTraceElement[] withoutProbe(StackTraceElement[] stack) {
        int end = stack.length;
        for (int i = stack.length - 1; i >= 0; i--) {
            if (isProbe(stack[i])) {
                end = i;
            }
        }
        while (end > 0 && isReflection(stack[end - 1])) {
            end--;
        }
        StackTraceElement[] rest = new StackTraceElement[end];
        System.arraycopy(stack, 0, rest, 0, end);
        return rest;
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

    private static boolean looksLikeMaker(StackTraceElement frame) {
        try {
            Class<?> type = Class.forName(frame.getClassName(), false, ClassLoader.getSystemClassLoader());
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

    /** On 8 a class of the JDK's is one that the extension class loader finds. */
    private boolean isOfExtensionLoader(String type) {
        Boolean known = makers.get(type);
        if (known == null) {
            try {
                Class.forName(type, false, ClassLoader.getSystemClassLoader().getParent());
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
