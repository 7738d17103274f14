package it.configured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import it.lib.Lib;
import java.nio.file.Files;
import java.nio.file.Paths;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class SettingsCheck {

    @Test
    @Tag("fast")
    void properties() {
        assertEquals("tests-configured", System.getProperty("from.pom"));
        assertEquals("of the argument line", System.getProperty("from.argLine"));
        assertEquals("of the command line", System.getProperty("from.command.line"));
        assertTrue(Files.exists(Paths.get(System.getProperty("basedir"), "pom.xml")));
    }

    @Test
    @Tag("fast")
    void environment() {
        assertEquals("yes", System.getenv("FROM_POM"));
        assertEquals("work", Paths.get("").toAbsolutePath().getFileName().toString());
        assertTrue(Runtime.getRuntime().maxMemory() <= 140_000_000);
        assertNotNull(SettingsCheck.class.getResource("/additional.txt"));
        assertNull(SettingsCheck.class.getResource("/org/apiguardian/api/API.class"));
    }

    @Test
    @Tag("fast")
    void a_parameter_of_the_platform(TestInfo info) {
        assertEquals("a parameter of the platform (TestInfo)", info.getDisplayName());
    }

    @Test
    void withoutATag() {
        fail();
    }

    @Test
    @Tag("fast")
    @Tag("flaky")
    void ofAnExcludedGroup() {
        fail();
    }

    @Test
    @Tag("fast")
    void leaks() {
        Lib.start("of the selected test");
    }
}
