package it.configured;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class NotIncludedTest {

    @Test
    void isNotRun() {
        fail();
    }
}
