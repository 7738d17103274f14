package io.github.persistenttasks.fork;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** The probe could not do its work: the JVM does not start, or its reports cannot be written. */
public final class CannotForkException extends Exception {

    private static final long serialVersionUID = 1;

    CannotForkException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what could not be done, and the reason in words. */
    static CannotForkException of(String what, IOException cause) {
        return new CannotForkException(what + ": " + reason(cause) + ".", cause);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "access to " + denied.getFile() + " is denied";
        }
        if (e instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " is no directory";
        }
        if (e instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
