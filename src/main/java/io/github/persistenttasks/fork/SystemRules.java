package io.github.persistenttasks.fork;

import java.io.File;
import java.nio.charset.Charset;
import java.util.List;

/**
 * What differs between operating systems when a JVM is started.
 *
 * @param pathSeparator what stands between the entries of a class path
 * @param charset how the launcher reads its arguments
 * @param longestCommand characters that a command line may have
 * @param escapesQuotes whether a program is given its arguments as one text, in which a quote that is meant must be escaped
 */
record SystemRules(String pathSeparator, Charset charset, int longestCommand, boolean escapesQuotes) {

    /** What {@code CreateProcess} takes. */
    private static final int LONGEST_ON_WINDOWS = 32_767;

    /** What Linux takes as a single argument; all together may be longer. */
    private static final int LONGEST_ELSEWHERE = 131_071;

    /** Returns the rules of the system that this runs on. */
    static SystemRules ofThisSystem() {
        return File.separatorChar == '\\' ? windows(nativeCharset()) : unix(nativeCharset());
    }

    static SystemRules windows(Charset charset) {
        return new SystemRules(";", charset, LONGEST_ON_WINDOWS, true);
    }

    static SystemRules unix(Charset charset) {
        return new SystemRules(":", charset, LONGEST_ELSEWHERE, false);
    }

    /** The launcher reads bytes; {@code sun.jnu.encoding} is how the JDK turns these into file names. */
    private static Charset nativeCharset() {
        String name = System.getProperty("native.encoding", System.getProperty("sun.jnu.encoding"));
        return name == null ? Charset.defaultCharset() : Charset.forName(name);
    }

    /** Returns whether the launcher can be given this text. */
    boolean canSay(String text) {
        return charset.newEncoder().canEncode(text);
    }

    /**
     * Returns an argument as {@link ProcessBuilder} must be given it, so that the program gets it as it was. It encloses arguments with
     * spaces in quotes by itself, but leaves alone what is in them.
     */
    String escaped(String argument) {
        return escapesQuotes ? argument.replaceAll("(\\\\*)\"", "$1$1\\\\\"") : argument;
    }

    /** Returns how long a command line is, with the quotes and spaces that it may need. */
    int length(List<String> command) {
        return command.stream().mapToInt(argument -> argument.length() + 3).sum();
    }
}
