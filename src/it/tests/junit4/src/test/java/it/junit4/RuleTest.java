package it.junit4;

import it.lib.Lib;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Ignore;
import org.junit.Test;

public class RuleTest {

    @BeforeClass
    public static void start() {
        Lib.start("before class");
    }

    @Test
    public void leaks() {
        Lib.start("of the method");
    }

    @Test(expected = IllegalStateException.class)
    public void throwsAsExpected() {
        throw new IllegalStateException();
    }

    @Test
    @Ignore
    public void ignored() {}

    @AfterClass
    public static void stop() {
        Lib.start("after class");
    }
}
