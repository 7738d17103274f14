package it.junit5;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.lib.Lib;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void counts(int number) throws Exception {
        ExecutorService pool = Lib.pool("closed");
        try {
            assertEquals(number, pool.submit(() -> number).get());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    @Disabled
    void skipped() {}

    @Nested
    class Inner {
        @Test
        void passes() {}
    }
}
