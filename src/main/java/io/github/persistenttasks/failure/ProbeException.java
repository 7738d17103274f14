package io.github.persistenttasks.failure;

/** Thrown if the probe cannot do its work. The message is a complete sentence for the user. */
public class ProbeException extends Exception {

    private static final long serialVersionUID = 1;

    public ProbeException(String message) {
        super(message);
    }

    public ProbeException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns the sentence, which is never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
