package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.ShutdownCause;

/** Tells from the stack of the thread that shuts the JVM down why it does so. */
final class ShutdownStack {

    private ShutdownStack() {}

    static ShutdownCause causeOf(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            if (type.equals("java.lang.Runtime") && frame.getMethodName().equals("exit")) {
                return isOfLauncher(stack) ? ShutdownCause.REFUSED_BY_LAUNCHER : ShutdownCause.EXIT;
            }
            if (type.startsWith("java.lang.Terminator")) {
                return ShutdownCause.SIGNAL;
            }
        }
        return ShutdownCause.LAST_THREAD_ENDED;
    }

    /** Returns whether it is the JVM's launcher that exits, because it could not run the main class. */
    private static boolean isOfLauncher(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals("sun.launcher.LauncherHelper")
                    && frame.getMethodName().equals("abort")) {
                return true;
            }
        }
        return false;
    }
}
