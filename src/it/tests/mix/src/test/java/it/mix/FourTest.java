package it.mix;

import it.lib.Lib;
import org.junit.Test;

public class FourTest {

    @Test
    public void leaks() {
        Lib.start("of Four");
    }
}
