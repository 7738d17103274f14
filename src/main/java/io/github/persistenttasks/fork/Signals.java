package io.github.persistenttasks.fork;

import java.util.Map;

/** Names of the signals that end a JVM, by their numbers, which are the same on Linux and macOS. */
final class Signals {

    private static final Map<Integer, String> NAMES = Map.of(
            1, "SIGHUP", 2, "SIGINT", 3, "SIGQUIT", 4, "SIGILL", 6, "SIGABRT", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV",
            15, "SIGTERM");

    private Signals() {}

    static String name(int signal) {
        return NAMES.getOrDefault(signal, "unknown");
    }
}
