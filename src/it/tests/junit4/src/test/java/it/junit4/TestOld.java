package it.junit4;

import it.lib.Lib;
import junit.framework.TestCase;

/** A test for JUnit 3. */
public class TestOld extends TestCase {

    public void testLeaks() {
        Lib.start("of JUnit 3");
    }
}
