package io.github.persistenttasks.protocol;

import java.io.IOException;

/**
 * A message between the plugin and the probe, which travels in a frame of {@link FrameCodec}.
 *
 * <p>Each implementation is immutable and has a static {@code read} that reads what {@link #write} writes. What may be absent is an
 * {@code Optional}, never {@code null} or a number that stands for nothing.
 */
public interface Message {

    /** Returns the message's type, by which its reader knows which class to read. */
    MessageType type();

    /** Writes the content of the message, without its type. */
    void write(MessageOutput out) throws IOException;
}
