package it.suite;

import it.lib.Lib;
import org.testng.annotations.Test;

public class NotSelectedTest {

    @Test
    public void leaks() {
        Lib.start("of another class");
    }
}
