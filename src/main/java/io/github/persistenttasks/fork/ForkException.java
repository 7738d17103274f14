package io.github.persistenttasks.fork;

import io.github.persistenttasks.failure.ProbeException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Thrown if the forked JVM does not start, cannot receive its plan, or cannot write its events. */
public sealed class ForkException extends ProbeException permits MainClassException {

    private static final long serialVersionUID = 1;

    ForkException(String message) {
        super(message);
    }

    ForkException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns an exception whose message says what failed and why. */
    static ForkException of(String what, IOException cause) {
        return new ForkException(what + ": " + reason(cause) + ".", cause);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "access to " + denied.getFile() + " is denied";
        }
        if (e instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " is not a directory";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
