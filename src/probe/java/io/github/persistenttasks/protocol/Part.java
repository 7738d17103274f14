package io.github.persistenttasks.protocol;

import java.io.IOException;

/** A composite value in a message. Each implementation has a static {@code read} that reads what {@link #write} writes. */
interface Part {

    void write(MessageOutput out) throws IOException;
}
