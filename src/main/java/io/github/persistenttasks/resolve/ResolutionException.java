package io.github.persistenttasks.resolve;

import io.github.persistenttasks.failure.ProbeException;

/** An artifact, or what it depends on, cannot be resolved. */
public final class ResolutionException extends ProbeException {

    private static final long serialVersionUID = 1;

    public ResolutionException(String message, Throwable cause) {
        super(message, cause);
    }
}
