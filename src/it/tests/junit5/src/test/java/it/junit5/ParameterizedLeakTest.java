package it.junit5;

import it.lib.Lib;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterizedLeakTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void leaks(int number) {
        Lib.start("parameter " + number);
    }
}
