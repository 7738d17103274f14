package io.github.persistenttasks.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The differences between operating systems for starting a JVM.
 *
 * @param pathSeparator the separator of class path entries
 * @param charset the charset in which the launcher reads its arguments
 * @param longestCommand the maximum length of a command line, in characters
 * @param escapesQuotes whether a program gets its arguments as a single text, in which literal quotes must be escaped
 * @param hugePages whether a program can use large memory pages without setup, as with Linux's transparent huge pages
 */
record LaunchPlatform(
        String pathSeparator, Charset charset, int longestCommand, boolean escapesQuotes, boolean hugePages) {

    /** The limit of {@code CreateProcess}. */
    private static final int LONGEST_ON_WINDOWS = 32_767;

    /** The limit of Linux for a single argument; all together may be longer. */
    private static final int LONGEST_ELSEWHERE = 131_071;

    private static final Path HUGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    /** Returns the rules of the current system. */
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

    /** Returns the charset in which the launcher decodes arguments; {@code sun.jnu.encoding} is that of file names. */
    private static Charset nativeCharset() {
        String name = System.getProperty("native.encoding", System.getProperty("sun.jnu.encoding"));
        return name == null ? Charset.defaultCharset() : Charset.forName(name);
    }

    /** Returns whether the charset can encode this text. */
    boolean canSay(String text) {
        return charset.newEncoder().canEncode(text);
    }

    /**
     * Returns an argument in the form that {@link ProcessBuilder} needs so that the program receives it unchanged. The builder encloses
     * arguments with spaces in quotes, but does not escape quotes in them.
     */
    String escaped(String argument) {
        return escapesQuotes ? argument.replaceAll("(\\\\*)\"", "$1$1\\\\\"") : argument;
    }

    /** Returns the length of a command line in characters, including quotes and spaces that it may need. */
    int length(List<String> command) {
        return command.stream().mapToInt(argument -> argument.length() + 3).sum();
    }
}
