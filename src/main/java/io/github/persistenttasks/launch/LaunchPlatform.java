package io.github.persistenttasks.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What differs between operating systems when a JVM is started.
 *
 * @param pathSeparator what stands between the entries of a class path
 * @param charset how the launcher reads its arguments
 * @param longestCommand characters that a command line may have
 * @param escapesQuotes whether a program is given its arguments as one text, in which a quote that is meant must be escaped
 * @param hugePages whether a program that asks for large pages of memory gets them without any setup (Linux's transparent huge pages)
 */
record LaunchPlatform(
        String pathSeparator, Charset charset, int longestCommand, boolean escapesQuotes, boolean hugePages) {

    /** What {@code CreateProcess} takes. */
    private static final int LONGEST_ON_WINDOWS = 32_767;

    /** What Linux takes as a single argument; all together may be longer. */
    private static final int LONGEST_ELSEWHERE = 131_071;

    private static final Path HUGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    /** Returns the rules of the system that this runs on. */
    static LaunchPlatform ofThisSystem() {
        return File.separatorChar == '\\' ? windows(nativeCharset()) : unix(nativeCharset(), offersHugePages());
    }

    static LaunchPlatform windows(Charset charset) {
        return new LaunchPlatform(";", charset, LONGEST_ON_WINDOWS, true, false);
    }

    static LaunchPlatform unix(Charset charset, boolean hugePages) {
        return new LaunchPlatform(":", charset, LONGEST_ELSEWHERE, false, hugePages);
    }

    private static boolean offersHugePages() {
        try {
            String modes = Files.readString(HUGE_PAGES);
            return modes.contains("[madvise]") || modes.contains("[always]");
        } catch (IOException notHere) {
            return false;
        }
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
