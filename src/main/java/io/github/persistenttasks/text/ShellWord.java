package io.github.persistenttasks.text;

import java.util.regex.Pattern;

/** A word of a command line that is shown to be pasted into a POSIX shell. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,:=/@%+-]+");

    private ShellWord() {}

    /** Returns the word as it is where a shell takes it so, else in quotes. */
    public static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
