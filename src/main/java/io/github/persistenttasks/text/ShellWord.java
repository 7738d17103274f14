package io.github.persistenttasks.text;

import java.util.regex.Pattern;

/** Quotes words of a command line that users paste into a POSIX shell. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,:=/@%+-]+");

    private ShellWord() {}

    /** Returns the word, in single quotes if it contains characters that are special to a shell. */
    public static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
