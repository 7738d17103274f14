package io.github.persistenttasks.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.persistenttasks.protocol.TestSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Tests are counted as Surefire counts them. The classes that are run here are static, so that Surefire does not select them itself. */
class TestListenerTest {

    private final Recorded recorded = new Recorded();
    private final TestListener listener = new TestListener(recorded);

    @Test
    void testsThatPassFailAbortOrAreDisabledAreCounted() throws Throwable {
        run(Some.class);

        assertThat(counts()).containsExactly(6, 1, 2);
        assertThat(listener.summary())
                .startsWith("1 of 6 tests failed: fails: ")
                .contains("as intended");
        assertThat(recorded.names)
                .containsExactlyInAnyOrder("passes", "fails", "aborts", "repeats", "repeats", "repeats");
    }

    @Test
    void eachTestOfADisabledClassIsCountedAsSkipped() throws Throwable {
        run(DisabledClass.class);

        assertThat(counts()).containsExactly(3, 0, 3);
        assertThat(recorded.names).isEmpty();
    }

    @Test
    void aFailureBeforeAllTestsIsCountedAsOneFailedTest() throws Throwable {
        run(FailsBeforeAll.class);

        assertThat(counts()).containsExactly(1, 1, 0);
    }

    @Test
    void testsOfNestedClassesAreCounted() throws Throwable {
        run(Outer.class);

        assertThat(counts()).containsExactly(2, 0, 0);
    }

    private List<Integer> counts() {
        return List.of(listener.run, listener.failed, listener.skipped);
    }

    private void run(Class<?> type) throws Throwable {
        TestSettings settings =
                new TestSettings(List.of(), List.of(), List.of("junit-jupiter"), List.of(), List.of(), Map.of());
        TestLauncher launcher = new TestLauncher(settings, getClass().getClassLoader());
        launcher.run(type.getName(), listener);
        launcher.close();
    }

    private static final class Recorded implements TestListener.Methods {
        private final List<String> names = new ArrayList<>();

        @Override
        public void began(String method) {
            names.add(method);
        }

        @Override
        public void ended() {}
    }

    static class Some {
        @Test
        void passes() {}

        @Test
        void fails() {
            fail("as intended");
        }

        @Test
        void aborts() {
            assumeTrue(false);
        }

        @Test
        @Disabled
        void isDisabled() {}

        @RepeatedTest(2)
        void repeats() {}
    }

    @Disabled
    static class DisabledClass {
        @Test
        void one() {}

        @Test
        void two() {}

        @RepeatedTest(2)
        void three() {}
    }

    static class FailsBeforeAll {
        @BeforeAll
        static void fails() {
            throw new IllegalStateException("as intended");
        }

        @Test
        void one() {}

        @Test
        void two() {}
    }

    static class Outer {
        @Test
        void one() {}

        @Nested
        class Inner {
            @Test
            void two() {}
        }
    }
}
