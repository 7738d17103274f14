package io.github.persistenttasks.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InternalsTest {

    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final CountDownLatch END = new CountDownLatch(1);

    /** Runs a program in its static initializer. */
    static final class Server {
        static Object value = "set";

        static {
            BEGUN.countDown();
            try {
                END.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aStaticFieldIsNotReadWhileAnotherThreadInitializesTheClass() throws Exception {
        Field field = Server.class.getDeclaredField("value");
        Internals internals = new Internals();
        Thread server = new Thread(() -> Server.value.hashCode());
        server.start();
        try {
            BEGUN.await();

            assertThat(internals.read(field, null)).isNull();
        } finally {
            END.countDown();
        }
        server.join();

        assertThat(internals.read(field, null)).isEqualTo("set");
    }
}
