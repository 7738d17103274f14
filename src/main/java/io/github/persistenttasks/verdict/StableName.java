package io.github.persistenttasks.verdict;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a thread's name that is the same in each run. Numbers, ports, versions, hashes and random tokens become a number sign.
 */
final class StableName {

    private static final Pattern UUID =
            Pattern.compile("(?i)(?<![0-9a-z])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-z])");

    /** An identity hash after an at sign, which may have letters only. */
    private static final Pattern HASH = Pattern.compile("(?<=@)[0-9a-f]{5,8}(?![0-9a-zA-Z])");

    private static final Pattern WORD = Pattern.compile("[0-9a-zA-Z]+");

    /** Numbers that belong together, such as a version or an address, with the usual qualifiers of versions. */
    private static final Pattern NUMBERS = Pattern.compile(
            "(?i)#(?:[._]#)*(?:[-._](?:SNAPSHOT|RELEASE|Final|GA|(?:RC|M|CR|alpha|beta)[-.]?#?)(?![0-9a-z]))?");

    /** The sign of a number; a hyphen after a word separates. */
    private static final Pattern SIGN = Pattern.compile("(?<![0-9a-zA-Z#\\])}])-(?=#)");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("(?=[a-fA-F]*[0-9])[0-9a-fA-F]{4,}");

    /** The borders between letters and digits. */
    private static final Pattern BORDER = Pattern.compile("(?<=[0-9])(?=[a-zA-Z])|(?<=[a-zA-Z])(?=[0-9])");

    /** Length from which a word is random if letters and digits alternate in it; shorter ones are words such as {@code e2e}. */
    private static final int TOKEN = 5;

    private StableName() {}

    /** Returns the stable part. */
    static String of(String name) {
        String text = UUID.matcher(name).replaceAll("#");
        text = HASH.matcher(text).replaceAll("#");
        text = WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word(word.group())));
        text = SIGN.matcher(text).replaceAll("");
        return NUMBERS.matcher(text).replaceAll("#");
    }

    private static String word(String word) {
        boolean token = word.length() >= TOKEN && BORDER.matcher(word).results().count() > 1;
        return token || HEXADECIMAL.matcher(word).matches()
                ? "#"
                : DIGITS.matcher(word).replaceAll("#");
    }
}
