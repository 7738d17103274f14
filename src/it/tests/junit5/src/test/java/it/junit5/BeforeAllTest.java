package it.junit5;

import it.lib.Lib;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BeforeAllTest {

    @BeforeAll
    static void start() {
        Lib.start("before all");
    }

    @Test
    void passes() {}
}
