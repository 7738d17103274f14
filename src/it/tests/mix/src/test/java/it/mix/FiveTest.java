package it.mix;

import it.lib.Lib;
import org.junit.jupiter.api.Test;

public class FiveTest {

    @Test
    public void leaks() {
        Lib.start("of Five");
    }
}
