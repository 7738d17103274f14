package it.old;

import org.junit.Test;

public class OldTest {

    @Test
    public void passes() {}
}
