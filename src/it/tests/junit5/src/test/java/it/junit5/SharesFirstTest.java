package it.junit5;

import it.lib.Lib;
import org.junit.jupiter.api.Test;

class SharesFirstTest {

    @Test
    void uses() throws Exception {
        SharedPool.POOL.submit(() -> Lib.start("by First")).get();
    }
}
