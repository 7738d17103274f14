package io.github.persistenttasks.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of the console that belong together, wrapped at spaces to fit its width after Maven's prefix. */
final class Block {

    private static final int COLUMNS = 100;
    private static final int PREFIX = "[WARNING] ".length();

    /** A space at which lines are not wrapped. */
    static final char TIE = '\u00A0';

    private final List<String> lines = new ArrayList<>();

    /** Returns whether the text at this indentation fits on one line. */
    static boolean fits(int indent, String text) {
        return indent + text.length() <= COLUMNS - PREFIX;
    }

    /** Adds a text at this indentation; continuation lines are indented further. */
    Block add(int indent, String text) {
        return add(" ".repeat(indent), text, " ".repeat(indent + 4));
    }

    /** Adds a text after {@code first}; continuation lines begin with {@code further}. */
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
