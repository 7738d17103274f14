package io.github.persistenttasks.parameter;

import io.github.persistenttasks.config.ConfigurationException;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that a parameter names. */
public final class FileName {

    private FileName() {}

    /**
     * Returns the path, or {@code null} for {@code null}.
     *
     * @param parameter full name of the parameter, for the message
     * @throws ConfigurationException when no file of this system can be called so, as with a character that its charset lacks
     */
    public static Path of(String parameter, File file) throws ConfigurationException {
        try {
            return file == null ? null : file.toPath();
        } catch (InvalidPathException e) {
            throw new ConfigurationException(parameter + ": " + refusal(e));
        }
    }

    /** Returns the rest of a sentence on what cannot be a path. */
    public static String refusal(InvalidPathException e) {
        return "no file can be called '%s' here, where names are in the charset %s; name another one, or run Maven in a UTF-8 locale."
                .formatted(e.getInput(), System.getProperty("sun.jnu.encoding"));
    }
}
