package io.github.persistenttasks.classpath;

/** Text from an artifact, as it may stand in a message: one short line without anything that a terminal would obey. */
final class Excerpt {

    private static final int LENGTH = 80;

    private Excerpt() {}

    /** Returns at most 80 characters of the text, in single quotes, what is not printable as {@code \}{@code uXXXX}. */
    static String of(String text) {
        StringBuilder excerpt = new StringBuilder("'");
        text.codePoints().limit(LENGTH).forEach(character -> {
            if (isPrintable(character)) {
                excerpt.appendCodePoint(character);
            } else {
                for (char unit : Character.toChars(character)) {
                    excerpt.append("\\u%04x".formatted((int) unit));
                }
            }
        });
        return excerpt.append(text.codePointCount(0, text.length()) > LENGTH ? "…'" : "'")
                .toString();
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
