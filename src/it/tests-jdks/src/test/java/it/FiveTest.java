package it;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiveTest {

    @BeforeAll
    static void before() {
        Tasks.thread("before all of 5");
    }

    @Test
    void starts() {
        Tasks.thread("of 5");
        Tasks.timer("timer of 5");
    }

    @Test
    void uses() throws Exception {
        Tasks.inAnotherThread("through a thread of 5");
        Tasks.inSharedPool("through the pool of 5");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void startsEach(int number) {
        Tasks.thread("parameter " + number);
    }

    @Test
    void fails() {
        fail("as intended");
    }

    @Nested
    class Inner {
        @Test
        void startsToo() {
            Tasks.thread("of the nested class");
        }
    }
}
