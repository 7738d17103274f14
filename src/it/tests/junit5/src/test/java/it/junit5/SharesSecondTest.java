package it.junit5;

import it.lib.Lib;
import org.junit.jupiter.api.Test;

class SharesSecondTest {

    @Test
    void uses() throws Exception {
        SharedPool.POOL.submit(() -> Lib.start("by Second")).get();
    }
}
