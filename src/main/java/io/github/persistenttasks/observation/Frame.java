package io.github.persistenttasks.observation;

import io.github.persistenttasks.text.GeneratedNames;

/**
 * A stack frame that the fork reported.
 *
 * @param className binary name of the class
 * @param method name of the method
 * @param location the location as in a stack trace, for example {@code StatsUtil.java:51}
 * @param platform whether the class belongs to the JDK
 * @param makesThread whether the method creates a thread for its caller: it returns a {@link Thread} or is a constructor of a subclass
 */
public record Frame(String className, String method, String location, boolean platform, boolean makesThread) {

    /**
     * Returns the frame as a stack trace prints it, without class loader and module, and without the parts of names that differ in each
     * run.
     */
    @Override
    public String toString() {
        return GeneratedNames.stable(className) + "." + method + "(" + location + ")";
    }
}
