package io.github.persistenttasks.exercise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java class around an exercise's statements, in which each of them stands on the line on which the user wrote it.
 *
 * @param className the class's name; it is in no package, so that an exercise can use a project's classes which are in none either
 * @param text the source
 * @param head characters before the user's imports
 * @param imports characters of the user's text up to the end of its imports
 * @param middle characters between the user's imports and statements
 * @param code the user's text
 */
record ExerciseSource(String className, String text, int head, int imports, int middle, String code) {

    /** What JShell imports by default. */
    private static final String DEFAULT_IMPORTS =
            "import java.io.*;import java.math.*;import java.net.*;import java.nio.file.*;import java.util.*;"
                    + "import java.util.concurrent.*;import java.util.function.*;import java.util.prefs.*;"
                    + "import java.util.regex.*;import java.util.stream.*;";

    /** One import with what stands before it: blanks and comments. */
    private static final Pattern IMPORT =
            Pattern.compile("(?:\\s|//[^\\n\\r]*|/\\*.*?\\*/|;)*+import\\s[^;]*;", Pattern.DOTALL);

    /** What the statements return. */
    enum Shape {
        /** A handle, or nothing at their end. */
        HANDLE("Object", "return null;"),
        /** Nothing, so that a bare {@code return} may stand among them. */
        NOTHING("void", "");

        private final String type;
        private final String end;

        Shape(String type, String end) {
            this.type = type;
            this.end = end;
        }
    }

    /** A place in the user's text: its line from 1 on, that line's text, and the column in it from 0 on. */
    record Place(int line, String text, int column) {}

    /**
     * Puts a class around the exercise.
     *
     * <p>The language takes the end of an {@code if (true)} for reachable whatever stands inside, so statements that return or throw at
     * their end compile as well as others.
     */
    static ExerciseSource of(String className, String code, Shape shape) {
        int imports = endOfImports(code);
        String middle = " public final class " + className + " { public static " + shape.type
                + " run() throws Throwable { if (true) { ";
        String text = DEFAULT_IMPORTS + code.substring(0, imports) + middle + code.substring(imports) + "\n} "
                + shape.end + " } }\n";
        return new ExerciseSource(className, text, DEFAULT_IMPORTS.length(), imports, middle.length(), code);
    }

    private static int endOfImports(String code) {
        Matcher matcher = IMPORT.matcher(code);
        int end = 0;
        while (matcher.region(end, code.length()).lookingAt()) {
            end = matcher.end();
        }
        return end;
    }

    /** Returns where a position in the source is in the user's text; one that is in none of it is at the nearest place. */
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
