package io.github.persistenttasks.surefire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.protocol.TestFilter;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TestPatternsTest {

    private static final List<String> FILES = List.of(
            "com/acme/OrderTest.class",
            "com/acme/OrderTest$Inner.class",
            "com/acme/slow/SlowTest.class",
            "com/acme/Orders.class",
            "TopTest.class");

    private static Stream<String> selected(String patterns) {
        TestPatterns all = TestPatterns.of(patterns);
        return FILES.stream().filter(all::select);
    }

    @Test
    void aNameMatchesInEachPackage() {
        assertThat(selected("SlowTest")).containsExactly("com/acme/slow/SlowTest.class");
        assertThat(selected("SlowTest.java")).containsExactly("com/acme/slow/SlowTest.class");
        assertThat(selected("com.acme.OrderTest")).containsExactly("com/acme/OrderTest.class");
        assertThat(selected("com/acme/OrderTest")).containsExactly("com/acme/OrderTest.class");
    }

    @Test
    void wildcardsStandForPartsOfNamesAndForPackages() {
        assertThat(selected("*Test"))
                .containsExactly("com/acme/OrderTest.class", "com/acme/slow/SlowTest.class", "TopTest.class");
        assertThat(selected("Order?")).containsExactly("com/acme/Orders.class");
        assertThat(selected("com/acme/**")).doesNotContain("TopTest.class").contains("com/acme/slow/SlowTest.class");
        assertThat(selected("com.acme.slow.*")).containsExactly("com/acme/slow/SlowTest.class");
        assertThat(selected("**/Order*.*")).containsExactly("com/acme/OrderTest.class", "com/acme/Orders.class");
    }

    @Test
    void anExclamationMarkLeavesOut() {
        assertThat(selected("*Test, !com.acme.slow.*")).containsExactly("com/acme/OrderTest.class", "TopTest.class");
        assertThat(selected("!*Test")).containsExactly("com/acme/Orders.class");
    }

    @Test
    void regularExpressionsMatchThePathOfTheFile() {
        assertThat(selected("%regex[.*/(Slow|Top)Test.*,?]")).containsExactly("com/acme/slow/SlowTest.class");
        assertThat(selected("%ant[**/TopTest]")).containsExactly("TopTest.class");
        assertThatThrownBy(() -> TestPatterns.of("%regex[(]")).isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void nestedClassesRunWithTheClassThatContainsThem() {
        assertThat(selected("OrderTest*")).containsExactly("com/acme/OrderTest.class");
        assertThat(selected("OrderTest$Inner")).containsExactly("com/acme/OrderTest$Inner.class");
    }

    @Test
    void withoutAMethodAllMethodsAreSelected() {
        assertThat(TestPatterns.of("OrderTest,!SlowTest").ofMethods()).isEmpty();
    }

    @Test
    void methodsAreSelectedByTheirNames() {
        List<TestFilter> filters =
                TestPatterns.of("OrderTest#save*+lo?d, !SlowTest#flaky").ofMethods();

        assertThat(filters.get(0).matches("com.acme.OrderTest", "saves")).isTrue();
        assertThat(filters.get(0).matches("com.acme.OrderTest", "load")).isTrue();
        assertThat(filters.get(0).matches("com.acme.OrderTest", "loads")).isFalse();
        assertThat(filters.get(0).matches("com.acme.SlowTest", "saves")).isFalse();
        assertThat(filters.get(1).excludes).isTrue();
        assertThat(filters.get(1).matches("com.acme.slow.SlowTest", "flaky")).isTrue();
        // The class stays selected, because only one of its methods is left out.
        assertThat(selected("*Test,!SlowTest#flaky")).contains("com/acme/slow/SlowTest.class");
    }
}
