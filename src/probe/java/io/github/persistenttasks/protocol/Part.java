package io.github.persistenttasks.protocol;

import java.io.IOException;

/** A value of which messages are made; its class has a static {@code read} that reads what {@link #write} writes. */
interface Part {

    void write(MessageOutput out) throws IOException;
}
