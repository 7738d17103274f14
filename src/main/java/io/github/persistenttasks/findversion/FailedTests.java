package io.github.persistenttasks.findversion;

import io.github.persistenttasks.result.Attempt;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.TestResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How many tests of each class did not pass. A test that fails only with another version may have failed before it started the task, so
 * that version must not be called clean.
 *
 * @param classes the number of each test class of which some did not pass
 */
public record FailedTests(Map<String, Integer> classes) {

    /** No test failed. */
    public static final FailedTests NONE = new FailedTests(Map.of());

    public FailedTests {
        classes = Map.copyOf(classes);
    }

    /** Returns the tests that did not pass in a check. */
    public static FailedTests of(CheckReport report) {
        return new FailedTests(report.initializers().stream()
                .filter(attempt -> attempt.initializer().isTest())
                .filter(attempt -> notPassed(attempt) > 0)
                .collect(Collectors.toMap(
                        attempt -> attempt.initializer().name(), FailedTests::notPassed, Math::addExact)));
    }

    private static int notPassed(Attempt attempt) {
        TestResult tests = attempt.tests();
        int counted = tests == null ? 0 : tests.failed() + tests.skipped();
        return counted == 0 && attempt.outcome() != Outcome.LOADED ? 1 : counted;
    }

    /** Returns a sentence that names the classes of which more tests failed than in the other check, if there is one. */
    public Optional<String> notIn(FailedTests other) {
        List<String> more = classes.entrySet().stream()
                .filter(entry -> entry.getValue() > other.classes.getOrDefault(entry.getKey(), 0))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return more.isEmpty()
                ? Optional.empty()
                : Optional.of("Tests of %s fail with this version only.%s"
                        .formatted(
                                more.get(0),
                                more.size() > 1 ? " And of %d more classes.".formatted(more.size() - 1) : ""));
    }
}
