package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Selects tests by their class and method. */
public final class TestFilter implements Part {

    /** A regular expression for the class's file, for example {@code com/acme/OrderTest.class}. */
    public final String classFile;

    /** A regular expression for the method's name; empty for all methods. */
    public final Optional<String> method;

    /** Whether the tests are left out. */
    public final boolean excludes;

    public TestFilter(String classFile, Optional<String> method, boolean excludes) {
        this.classFile = classFile;
        this.method = method;
        this.excludes = excludes;
    }

    /** Returns whether it matches the method of the class. */
    public boolean matches(String className, String methodName) {
        return Pattern.matches(classFile, className.replace('.', '/') + ".class")
                && (!method.isPresent() || Pattern.matches(method.get(), methodName));
    }

    @Override
    public String toString() {
        return (excludes ? "!" : "") + classFile + "#" + method.orElse("");
    }

    static TestFilter read(MessageInput in) throws IOException {
        return new TestFilter(in.readText(), in.readOptionalText(), in.readBoolean());
    }

    static List<TestFilter> readAll(MessageInput in) throws IOException {
        List<TestFilter> all = new ArrayList<TestFilter>();
        for (int left = in.readCount(); left > 0; left--) {
            all.add(read(in));
        }
        return all;
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeText(classFile);
        out.writeOptionalText(method);
        out.writeBoolean(excludes);
    }
}
