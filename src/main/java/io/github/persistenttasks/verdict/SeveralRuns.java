package io.github.persistenttasks.verdict;

import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.Repeats;
import io.github.persistenttasks.result.Task;
import java.util.List;

/**
 * Merges the reports of several runs of the same plan, for tasks that are left only now and then. A finding of one run is a finding, and says
 * in how many runs it was found.
 */
public final class SeveralRuns implements MergedReports.Occurrence {

    private final int runs;

    private SeveralRuns(int runs) {
        this.runs = runs;
    }

    /** Returns the merged report; a single report is returned unchanged. */
    public static CheckReport merge(List<CheckReport> reports) {
        return reports.size() == 1
                ? reports.get(0)
                : MergedReports.of(reports, List.of(), new SeveralRuns(reports.size()))
                        .repeated(reports.size());
    }

    @Override
    public Finding mark(Finding finding, List<Integer> numbers) {
        return finding.seenOn(
                finding.jvms(), finding.message() + " Seen in " + numbers.size() + " of " + runs + " runs.");
    }

    @Override
    public Task mark(Task task, List<Integer> numbers) {
        return task.seenIn(new Repeats(numbers.size(), runs));
    }
}
