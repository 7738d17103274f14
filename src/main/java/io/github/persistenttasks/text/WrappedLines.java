package io.github.persistenttasks.text;

import java.util.ArrayList;
import java.util.List;

/** Wraps text at spaces, so that a line of the console fits its width after Maven's prefix. */
public final class WrappedLines {

    /** A space at which lines are not wrapped. */
    public static final char TIE = '\u00A0';

    private static final int WIDTH = 100 - "[WARNING] ".length();

    private WrappedLines() {}

    /** Returns whether the text at this indentation fits on one line. */
    public static boolean isOne(int indent, String text) {
        return indent + text.length() <= WIDTH;
    }

    /** Returns the lines of a text after {@code first}; continuation lines begin with {@code further}. */
    public static List<String> of(String first, String text, String further) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean fresh = true;
        for (String word : text.split(" ")) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                lines.add(untied(line));
                line = new StringBuilder(further);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(untied(line));
        return lines;
    }

    private static String untied(StringBuilder line) {
        return line.toString().replace(TIE, ' ');
    }
}
