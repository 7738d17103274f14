package io.github.persistenttasks.report;

import java.util.ArrayList;
import java.util.List;

/** Lines that belong together, broken at spaces so that they fit the console with Maven's prefix before them. */
final class Block {

    private static final int COLUMNS = 100;
    private static final int PREFIX = "[WARNING] ".length();

    /** Stands for a space at which a line is not to be broken. */
    static final char TIE = '\u00A0';

    private final List<String> lines = new ArrayList<>();

    /** Whether the text at the indentation needs no second line. */
    static boolean fits(int indent, String text) {
        return indent + text.length() <= COLUMNS - PREFIX;
    }

    /** Adds a text at the indentation; what does not fit goes on, a little further in, on the next line. */
    Block add(int indent, String text) {
        return add(" ".repeat(indent), text, " ".repeat(indent + 4));
    }

    /** Adds a text behind {@code first}; what does not fit goes on behind {@code further} on the next line. */
    Block add(String first, String text, String further) {
        StringBuilder line = new StringBuilder(first);
        boolean fresh = true;
        for (String word : text.split(" ")) {
            if (!fresh && line.length() + 1 + word.length() > COLUMNS - PREFIX) {
                end(line);
                line = new StringBuilder(further);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        end(line);
        return this;
    }

    private void end(StringBuilder line) {
        lines.add(line.toString().replace(TIE, ' '));
    }

    /** Adds all lines of the other block. */
    Block add(Block other) {
        lines.addAll(other.lines);
        return this;
    }

    int size() {
        return lines.size();
    }

    List<String> lines() {
        return lines;
    }
}
