package io.github.persistenttasks.verdict;

import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.JvmVerdict;
import io.github.persistenttasks.result.Task;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Merges the reports of a check on several JVMs. A finding that is not on all JVMs names those on which it was found. */
public final class SeveralJvms implements MergedReports.Occurrence {

    private final List<String> names;

    private SeveralJvms(List<String> names) {
        this.names = names;
    }

    /** Returns the merged report; a single report is returned unchanged. */
    public static CheckReport merge(List<CheckReport> reports) {
        return reports.size() == 1
                ? reports.get(0)
                : MergedReports.of(
                        reports, reports.stream().map(SeveralJvms::verdict).toList(), new SeveralJvms(names(reports)));
    }

    private static JvmVerdict verdict(CheckReport report) {
        return new JvmVerdict(
                report.run().jvm(), report.verdict(), report.conclusion().exit(), report.violations());
    }

    /** Returns the names of the JVMs; installations of the same version are distinguished by their directories. */
    private static List<String> names(List<CheckReport> reports) {
        Map<String, Long> versions = reports.stream()
                .collect(Collectors.groupingBy(
                        report -> "JDK " + report.run().jvm().version(), Collectors.counting()));
        return reports.stream()
                .map(report -> report.run().jvm())
                .map(jvm -> versions.getOrDefault("JDK " + jvm.version(), 0L) == 1
                        ? "JDK " + jvm.version()
                        : "JDK " + jvm.version() + " in " + jvm.home())
                .toList();
    }

    @Override
    public Finding mark(Finding finding, List<Integer> numbers) {
        List<String> where = where(numbers);
        return where.isEmpty()
                ? finding
                : finding.seenOn(where, finding.message() + " Seen on " + String.join(" and ", where) + ".");
    }

    @Override
    public Task mark(Task task, List<Integer> numbers) {
        return task.seenOn(where(numbers));
    }

    /** Returns the names of the JVMs with these numbers; none if these are all JVMs. */
    private List<String> where(List<Integer> numbers) {
        return numbers.size() == names.size()
                ? List.of()
                : numbers.stream().map(names::get).toList();
    }
}
