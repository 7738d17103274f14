package io.github.persistenttasks.protocol;

import java.io.IOException;

/** Thrown if the bytes read are not a valid frame or message. */
public final class MalformedMessageException extends IOException {
    private static final long serialVersionUID = 1;

    MalformedMessageException(String message) {
        super(message);
    }
}
