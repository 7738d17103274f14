package it.inner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Starts threads whose names say where the tests run. */
class WorkerTest {

    private static final String PLACE = place();

    private static String place() {
        Module module = WorkerTest.class.getModule();
        return module.isNamed() ? "module " + module.getName() : "class path";
    }

    @BeforeAll
    static void begins() {
        Worker.start("before all, " + PLACE);
    }

    @Test
    void starts() {
        Worker.start("of the test, " + PLACE);
    }

    @Test
    void isInTheModuleOfTheClassUnderTest() {
        assertEquals(Worker.class.getModule(), WorkerTest.class.getModule());
        assertNotNull(WorkerTest.class.getResource("data.txt"));
    }
}
