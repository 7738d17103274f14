package io.github.persistenttasks.launch;

import io.github.persistenttasks.text.PrintableText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the argument file for {@code java @file} on 9 and later, because a long class path does not fit on a command line. */
final class ArgumentFile {

    private ArgumentFile() {}

    /**
     * Writes the arguments.
     *
     * @param charset the charset in which the launcher reads the file
     * @throws IOException if the file cannot be written, or if the charset lacks a character of an argument
     */
    static void write(Path file, List<String> arguments, Charset charset) throws IOException {
        for (String argument : arguments) {
            if (!charset.newEncoder().canEncode(argument)) {
                throw new IOException("the argument '" + PrintableText.message(argument)
                        + "' contains characters that the system's charset " + charset
                        + " cannot encode; run Maven in a UTF-8 locale");
            }
        }
        String text = arguments.stream().map(ArgumentFile::quoted).collect(Collectors.joining("\n", "", "\n"));
        Files.write(file, text.getBytes(charset));
    }

    /** Quotes an argument in the launcher's {@code @argfile} syntax: in quotes, with backslashes and quotes escaped. */
    static String quoted(String argument) {
        return '"'
                + argument.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
