package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.probe.Message;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OrderLineTest {

    @Test
    @Timeout(60)
    void aForkThatDoesNotReadHoldsNobody() throws Exception {
        Message large = new Message("plan").with("steps", Collections.nCopies(10_000, "a step"));
        PipedInputStream fork = new PipedInputStream(16);

        try (PipedOutputStream stream = new PipedOutputStream(fork);
                OrderLine line = new OrderLine(stream, 7, 1)) {
            line.send(large);
            line.send(new Message("last"));
            line.stepAside();

            assertThat(Message.read(fork).list("steps")).hasSize(10_000);
            assertThat(Message.read(fork).type()).isEqualTo("last");
            assertThat(fork.read()).as("the byte that is no message").isNotNegative();
        }
    }
}
