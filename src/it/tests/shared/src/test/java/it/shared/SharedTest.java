package it.shared;

import it.lib.Lib;
import org.junit.Test;

public class SharedTest {

    @Test
    public void leaks() {
        Lib.start("of the scanned dependency");
    }
}
