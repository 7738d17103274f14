package io.github.persistenttasks.fork;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The file that {@code java @file} reads its arguments from, on 9 and later; a long class path does not fit on a command line. */
final class ArgumentFile {

    private ArgumentFile() {}

    /**
     * Writes the arguments.
     *
     * @throws IOException when that fails, or when the launcher could not read an argument back since the native charset lacks a character
     */
    static void write(Path file, List<String> arguments) throws IOException {
        Charset charset = nativeCharset();
        String text = arguments.stream().map(ArgumentFile::quoted).collect(Collectors.joining("\n", "", "\n"));
        if (!charset.newEncoder().canEncode(text)) {
            throw new IOException("The arguments of the forked JVM hold characters that the system's charset " + charset
                    + " lacks; run Maven in a UTF-8 locale.");
        }
        Files.write(file, text.getBytes(charset));
    }

    /** Quotes an argument as the launcher's {@code @argfile} syntax wants it: backslashes and quotes are escaped inside quotes. */
    static String quoted(String argument) {
        return '"'
                + argument.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }

    /** The launcher reads bytes; {@code sun.jnu.encoding} is how the JDK turns these into file names. */
    private static Charset nativeCharset() {
        String name = System.getProperty("native.encoding", System.getProperty("sun.jnu.encoding"));
        return name == null ? Charset.defaultCharset() : Charset.forName(name);
    }
}
