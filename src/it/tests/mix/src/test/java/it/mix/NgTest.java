package it.mix;

import it.lib.Lib;
import org.testng.annotations.Test;

public class NgTest {

    @Test
    public void leaks() {
        Lib.start("of Ng");
    }
}
