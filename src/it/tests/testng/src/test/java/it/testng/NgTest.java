package it.testng;

import it.lib.Lib;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class NgTest {

    @BeforeClass
    public void start() {
        Lib.start("before class");
    }

    @Test
    public void leaks() {
        Lib.start("of the method");
    }

    @DataProvider
    public Object[] numbers() {
        return new Object[] {1, 2};
    }

    @Test(dataProvider = "numbers")
    public void uses(int number) {
        Lib.start("parameter " + number);
    }
}
