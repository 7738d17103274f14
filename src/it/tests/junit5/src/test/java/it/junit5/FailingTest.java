package it.junit5;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class FailingTest {

    @Test
    void fails() {
        fail("as intended");
    }

    @Test
    void passes() {
        assertTrue(FailingTest.class.desiredAssertionStatus());
    }
}
