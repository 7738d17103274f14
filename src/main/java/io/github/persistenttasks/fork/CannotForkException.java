package io.github.persistenttasks.fork;

/** The probe could not do its work: the JVM does not start, or its reports cannot be written. */
public final class CannotForkException extends Exception {

    private static final long serialVersionUID = 1;

    CannotForkException(String message, Throwable cause) {
        super(message, cause);
    }
}
