package it.blocked;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void blocks() throws Exception {
        new CountDownLatch(1).await();
    }
}
