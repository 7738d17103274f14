package io.github.persistenttasks.report;

import io.github.persistenttasks.result.Attempt;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The test classes of a report and the number of their tests. */
record TestSummary(List<Attempt> classes) {

    static TestSummary of(CheckReport report) {
        return new TestSummary(report.initializers().stream()
                .filter(attempt -> attempt.initializer().isTest())
                .toList());
    }

    boolean isEmpty() {
        return classes.isEmpty();
    }

    /** Returns the numbers, such as {@code 9 test classes, 17 tests (1 failed, 2 skipped)}. */
    String text() {
        List<String> aside = new ArrayList<>();
        count(TestResult::failed).ifPresent(failed -> aside.add(failed + " failed"));
        count(TestResult::skipped).ifPresent(skipped -> aside.add(skipped + " skipped"));
        return Wording.count(classes.size(), "test class") + ", "
                + Wording.count(count(TestResult::run).orElse(0), "test")
                + (aside.isEmpty() ? "" : " (" + String.join(", ", aside) + ")");
    }

    private Optional<Integer> count(ToIntFunction<TestResult> number) {
        int sum = classes.stream()
                .flatMap(attempt -> Optional.ofNullable(attempt.tests()).stream())
                .mapToInt(number)
                .sum();
        return sum == 0 ? Optional.empty() : Optional.of(sum);
    }
}
