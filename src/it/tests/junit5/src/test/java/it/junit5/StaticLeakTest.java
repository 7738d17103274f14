package it.junit5;

import it.lib.Lib;
import org.junit.jupiter.api.Test;

class StaticLeakTest {

    static {
        Lib.start("of the class");
    }

    @Test
    void leaks() {
        Lib.start("of the method");
    }

    @Test
    void leaksThroughAThread() throws Exception {
        Thread starter = new Thread(() -> Lib.start("of another thread"), "starter");
        starter.start();
        starter.join();
    }
}
