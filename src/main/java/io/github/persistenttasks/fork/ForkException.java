package io.github.persistenttasks.fork;

import io.github.persistenttasks.failure.ProbeException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** The JVM under test does not start, or cannot be told what to do or write down what it sees. */
public final class ForkException extends ProbeException {

    private static final long serialVersionUID = 1;

    ForkException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what could not be done, and the reason in words. */
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
