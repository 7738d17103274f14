package io.github.persistenttasks.resolve;

import io.github.persistenttasks.failure.ProbeException;

/** Thrown if an artifact or one of its dependencies cannot be resolved. */
public final class ResolutionException extends ProbeException {

    private static final long serialVersionUID = 1;

    public ResolutionException(String message, Throwable cause) {
        super(message, cause);
    }
}
