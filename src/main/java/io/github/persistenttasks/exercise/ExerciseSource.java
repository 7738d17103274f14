package io.github.persistenttasks.exercise;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java source of a class around an exercise's statements. Each statement is on the same line as in the user's text.
 *
 * @param className name of the class; it is in the unnamed package, so that an exercise can use classes in the unnamed package
 * @param text the source text
 * @param head number of characters before the user's imports
 * @param imports number of characters in the user's text up to the end of its imports
 * @param middle number of characters between the user's imports and statements
 * @param code the user's text
 */
record ExerciseSource(String className, String text, int head, int imports, int middle, String code) {

    /** The default imports of JShell. */
    private static final String DEFAULT_IMPORTS =
            "import java.io.*;import java.math.*;import java.net.*;import java.nio.file.*;import java.util.*;"
                    + "import java.util.concurrent.*;import java.util.function.*;import java.util.prefs.*;"
                    + "import java.util.regex.*;import java.util.stream.*;";

    /** An import with the blanks and comments before it. */
    private static final Pattern IMPORT =
            Pattern.compile("(?:\\s|//[^\\n\\r]*|/\\*.*?\\*/|;)*+import\\s[^;]*;", Pattern.DOTALL);

    private static final int MOST_VARIABLES = 16;

    /** Name of the static field with the action to run at the end of the statements. */
    private static final String AT_END = "atEnd";

    /** Name of the static field with the variables for it, where it cannot read them on the stack. */
    private static final String VARIABLES = "variables";

    /** The name of what may be a variable that is set. */
    private static final Pattern ASSIGNED = Pattern.compile("\\b([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*=(?!=)");

    /** What the statements may return. */
    enum Shape {
        /** A handle; without a return statement at the end, {@code null}. */
        HANDLE("Object", "return null;"),
        /** Nothing, so that {@code return} without a value is allowed. */
        NOTHING("void", "");

        private final String type;
        private final String end;

        Shape(String type, String end) {
            this.type = type;
            this.end = end;
        }
    }

    /**
     * A place in the user's text.
     *
     * @param line number of the line, from 1
     * @param text the line
     * @param column column in the line, from 0
     */
    record Place(int line, String text, int column) {}

    /**
     * Returns the source of a class around the exercise.
     *
     * <p>The statements are in an {@code if (true)} block, whose end is always reachable by the language rules. So they compile even if
     * they return or throw at their end. However they end, the action in the field {@value #AT_END} runs, which looks at their variables. The return is after
     * it, because a result would take the place of a variable.
     */
    static ExerciseSource of(String className, String code, Shape shape) {
        return of(className, code, shape, List.of());
    }

    /**
     * Returns the source of a class around the exercise that passes these variables, which are in scope at the end of the statements, to the
     * action. Each is on a line of its own, see {@link #variable}. JVMs before 9 cannot read the variables on a stack.
     */
    static ExerciseSource of(String className, String code, Shape shape, List<String> variables) {
        int imports = endOfImports(code);
        String middle =
                " public final class " + className + " { public static Runnable " + AT_END + "; public static Object[] "
                        + VARIABLES + "; public static " + shape.type + " run() throws Throwable { try { if (true) { ";
        String passed = variables.isEmpty()
                ? ""
                : "\n" + className + "." + VARIABLES + " = new Object[] {\n" + String.join(",\n", variables) + "\n};";
        String end = passed + "\n} } finally { if (" + AT_END + " != null) { " + AT_END + ".run(); } } " + shape.end
                + " } }\n";
        String text = DEFAULT_IMPORTS + code.substring(0, imports) + middle + code.substring(imports) + end;
        return new ExerciseSource(className, text, DEFAULT_IMPORTS.length(), imports, middle.length(), code);
    }

    /** Returns the names of what may be variables that are in scope at the end of the statements; the compiler knows which are. */
    static List<String> mayBeVariables(String code) {
        return ASSIGNED.matcher(code)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .limit(MOST_VARIABLES)
                .toList();
    }

    /** Returns which of the variables that are passed is at the line of the source, from 1; -1 if none is. */
    int variable(long line, int count) {
        long lines = text.chars().filter(character -> character == '\n').count();
        long index = line - (lines - 1 - count);
        return index >= 0 && index < count ? (int) index : -1;
    }

    private static int endOfImports(String code) {
        Matcher matcher = IMPORT.matcher(code);
        int end = 0;
        while (matcher.region(end, code.length()).lookingAt()) {
            end = matcher.end();
        }
        return end;
    }

    /**
     * Returns the place in the user's text for a position in the source, or the nearest place if the position is outside of the user's
     * text.
     */
    Place place(long position) {
        int offset = (int) Math.max(0, position - head);
        if (offset > imports) {
            offset = Math.max(imports, offset - middle);
        }
        offset = Math.min(offset, code.stripTrailing().length());
        String before = code.substring(0, offset);
        int start = before.lastIndexOf('\n') + 1;
        int end = code.indexOf('\n', offset);
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        String text = code.substring(start, end < 0 ? code.length() : end).stripTrailing();
        return new Place(line, text, offset - start);
    }
}
