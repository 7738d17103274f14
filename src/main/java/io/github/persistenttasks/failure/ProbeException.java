package io.github.persistenttasks.failure;

/** The probe cannot do its work. The message is the whole sentence that the user reads. */
public class ProbeException extends Exception {

    private static final long serialVersionUID = 1;

    public ProbeException(String message) {
        super(message);
    }

    public ProbeException(String message, Throwable cause) {
        super(message, cause);
    }
}
