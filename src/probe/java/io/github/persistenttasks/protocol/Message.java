package io.github.persistenttasks.protocol;

import java.io.IOException;

/**
 * A message between the plugin and the probe, encoded as a frame by {@link FrameCodec}.
 *
 * <p>Each implementation is immutable and has a static {@code read} that reads what {@link #write} writes. A value that may be absent is an
 * {@code Optional}, never {@code null} or a special number.
 */
public interface Message {

    /** Returns the message's type, which selects the class to read. */
    MessageType type();

    /** Writes the content of the message, without its type. */
    void write(MessageOutput out) throws IOException;
}
