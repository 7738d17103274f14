package it.suite;

import it.lib.Lib;
import org.testng.annotations.Test;

public class Checks {

    @Test
    public void leaks() {
        Lib.start("of the suite");
    }

    @Test
    public void isNotSelected() {
        Lib.start("not selected");
    }
}
