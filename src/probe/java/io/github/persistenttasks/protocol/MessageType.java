package io.github.persistenttasks.protocol;

import java.io.IOException;

/** The types of messages, each with the code that stands for it in a frame. */
public enum MessageType {
    HELLO(16);

    private final int code;

    MessageType(int code) {
        this.code = code;
    }

    /** Returns the code, which fits into a byte. */
    int code() {
        return code;
    }

    /** Returns the type that has this code. */
    static MessageType of(int code) throws MalformedMessageException {
        for (MessageType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new MalformedMessageException("no type of message has code " + code);
    }

    /** Reads the content of a message of this type. */
    Message read(MessageInput in) throws IOException {
        switch (this) {
            case HELLO:
                return Hello.read(in);
            default:
                throw new AssertionError(this);
        }
    }
}
