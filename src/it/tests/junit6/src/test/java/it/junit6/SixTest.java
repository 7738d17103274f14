package it.junit6;

import it.lib.Lib;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SixTest {

    @BeforeAll
    static void start() {
        Lib.start("before all");
    }

    @Test
    void leaks() {
        Lib.start("of the method");
    }
}
