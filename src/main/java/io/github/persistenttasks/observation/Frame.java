package io.github.persistenttasks.observation;

/**
 * A stack frame that the fork reported.
 *
 * @param className binary name of the class
 * @param method name of the method
 * @param location what stands between the parentheses of a stack trace, for example {@code StatsUtil.java:51}
 * @param platform whether the class is the JDK's own
 * @param makesThread whether the method only makes a thread for its caller: it returns one, or constructs a subclass of {@link Thread}
 */
public record Frame(String className, String method, String location, boolean platform, boolean makesThread) {

    /** Returns the frame as a stack trace prints it, without the class loader and module. */
    @Override
    public String toString() {
        return className + "." + method + "(" + location + ")";
    }
}
