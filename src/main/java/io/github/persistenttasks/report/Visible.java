package io.github.persistenttasks.report;

import io.github.persistenttasks.text.PrintableText;

/** The name that the reports and their templates use for {@link PrintableText}. */
final class Visible {

    private Visible() {}

    static String name(String text) {
        return PrintableText.name(text);
    }

    static String message(String text) {
        return PrintableText.message(text);
    }

    static String line(String text, int limit) {
        return PrintableText.line(text, limit);
    }

    static String block(String text) {
        return PrintableText.block(text);
    }
}
