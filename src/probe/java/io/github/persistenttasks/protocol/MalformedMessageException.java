package io.github.persistenttasks.protocol;

import java.io.IOException;

/** Thrown where the bytes that were read are not those of a frame, or of a message. */
public final class MalformedMessageException extends IOException {
    private static final long serialVersionUID = 1;

    MalformedMessageException(String message) {
        super(message);
    }
}
