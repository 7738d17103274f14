package it;

import org.junit.BeforeClass;
import org.junit.Ignore;
import org.junit.Test;

public class FourTest {

    @BeforeClass
    public static void before() {
        Tasks.thread("before class of 4");
    }

    @Test
    public void starts() {
        Tasks.thread("of 4");
        Tasks.timer("timer of 4");
    }

    @Test
    public void uses() throws Exception {
        Tasks.inAnotherThread("through a thread of 4");
        Tasks.inSharedPool("through the pool of 4");
    }

    @Test
    @Ignore
    public void isIgnored() {}
}
