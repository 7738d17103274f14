package it.tested;

import it.used.Used;
import org.junit.jupiter.api.Test;

class UsedTest {

    @Test
    void uses() {
        new Used().use();
    }
}
