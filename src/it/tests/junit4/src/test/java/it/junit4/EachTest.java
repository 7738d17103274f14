package it.junit4;

import it.lib.Lib;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class EachTest {

    @Parameterized.Parameters
    public static Object[] parameters() {
        return new Object[] {1, 2};
    }

    @Parameterized.Parameter
    public int number;

    @Test
    public void leaks() {
        Lib.start("parameter " + number);
    }
}
