package io.github.persistenttasks.report;

import io.github.persistenttasks.text.WrappedLines;
import java.util.ArrayList;
import java.util.List;

/** Lines of the console that belong together, wrapped to fit its width. */
final class Block {

    private final List<String> lines = new ArrayList<>();

    /** Adds a text at this indentation; continuation lines are indented further. */
    Block add(int indent, String text) {
        return add(" ".repeat(indent), text, " ".repeat(indent + 4));
    }

    /** Adds a text after {@code first}; continuation lines begin with {@code further}. */
    Block add(String first, String text, String further) {
        lines.addAll(WrappedLines.of(first, text, further));
        return this;
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
