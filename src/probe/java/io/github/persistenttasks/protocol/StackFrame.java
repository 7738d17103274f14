package io.github.persistenttasks.protocol;

import java.io.IOException;

/** One frame of a stack. */
public final class StackFrame implements Part {

    public final String className;
    public final String method;

    /** The location as in a stack trace, for example {@code StatsUtil.java:51}. */
    public final String location;

    /** Whether the class belongs to the JDK. */
    public final boolean platform;

    /** Whether the method returns a {@link Thread} or is a constructor of a subclass; always false for classes of the JDK. */
    public final boolean makesThread;

    public StackFrame(String className, String method, String location, boolean platform, boolean makesThread) {
        this.className = className;
        this.method = method;
        this.location = location;
        this.platform = platform;
        this.makesThread = makesThread;
    }

    static StackFrame read(MessageInput in) throws IOException {
        return in.intern(
                new StackFrame(in.readText(), in.readText(), in.readText(), in.readBoolean(), in.readBoolean()));
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeText(className);
        out.writeText(method);
        out.writeText(location);
        out.writeBoolean(platform);
        out.writeBoolean(makesThread);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof StackFrame)) {
            return false;
        }
        StackFrame frame = (StackFrame) other;
        return className.equals(frame.className)
                && method.equals(frame.method)
                && location.equals(frame.location)
                && platform == frame.platform
                && makesThread == frame.makesThread;
    }

    @Override
    public int hashCode() {
        return (className.hashCode() * 31 + method.hashCode()) * 31 + location.hashCode();
    }
}
