package io.github.persistenttasks.launch;

import io.github.persistenttasks.text.PrintableText;
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
     * @param charset how the launcher reads the file
     * @throws IOException when that fails, or when the launcher could not read an argument back since the charset lacks a character
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

    /** Quotes an argument as the launcher's {@code @argfile} syntax wants it: backslashes and quotes are escaped inside quotes. */
    static String quoted(String argument) {
        return '"'
                + argument.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
