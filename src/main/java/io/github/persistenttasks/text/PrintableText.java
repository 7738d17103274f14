package io.github.persistenttasks.text;

import org.jspecify.annotations.Nullable;

/**
 * Makes text from the code under test safe for any terminal, log or file.
 *
 * <p>The code under test chooses thread names, messages, class names and the lines of its services files. Characters that are invisible,
 * control a terminal, reorder a line or are not allowed in XML are escaped. Text that is too long is truncated and ends with an ellipsis.
 */
public final class PrintableText {

    private static final int NAME = 120;
    private static final int MESSAGE = 300;
    private static final int BLOCK = 4_000;
    private static final int EXCERPT = 80;

    private PrintableText() {}

    /** Returns the text in single quotes, as one line of at most {@value #EXCERPT} characters. */
    public static String excerpt(String text) {
        return "'" + line(text, EXCERPT) + "'";
    }

    /** Returns a name as one line of at most {@value #NAME} characters; {@code null} becomes a question mark. */
    public static String name(@Nullable String text) {
        return line(text, NAME);
    }

    /** Returns a message as one line of at most {@value #MESSAGE} characters; {@code null} becomes a question mark. */
    public static String message(@Nullable String text) {
        return line(text, MESSAGE);
    }

    /** Returns the text as one line of at most {@code limit} characters. */
    public static String line(@Nullable String text, int limit) {
        return show(text, limit, false);
    }

    /** Returns the text with its line breaks and tabs, truncated to {@value #BLOCK} characters. */
    public static String block(String text) {
        return show(text, BLOCK, true);
    }

    private static String show(@Nullable String text, int limit, boolean lines) {
        if (text == null) {
            return "?";
        }
        StringBuilder shown = new StringBuilder(Math.min(text.length(), limit) + 16);
        for (int index = 0; index < text.length(); ) {
            int character = text.codePointAt(index);
            String next = lines && (character == '\n' || character == '\t')
                    ? Character.toString(character)
                    : isPrintable(character) ? Character.toString(character) : escape(character);
            if (shown.length() + next.length() > limit) {
                return cut(shown, limit);
            }
            shown.append(next);
            index += Character.charCount(character);
        }
        return shown.toString();
    }

    private static String cut(StringBuilder shown, int limit) {
        if (shown.length() == limit) {
            shown.setLength(shown.offsetByCodePoints(limit, -1));
        }
        return shown.append('…').toString();
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String escape(int character) {
        StringBuilder escaped = new StringBuilder();
        for (char unit : Character.toChars(character)) {
            escaped.append(String.format("\\u%04X", (int) unit));
        }
        return escaped.toString();
    }
}
