package io.github.persistenttasks.report;

import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.text.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a format that is read by programs says about a finding after its message and stack: what led to it, what ends it, and its output. */
final class FindingDetails {

    private FindingDetails() {}

    /** Returns the lines, which are safe to show. */
    static List<String> of(Finding finding, TaskGroups digest) {
        List<String> lines = new ArrayList<>();
        String source = Wording.source(finding.initializer());
        if (source != null) {
            lines.add("by " + source);
        }
        digest.task(finding).ifPresent(task -> lines.addAll(ending(task)));
        List<String> output = digest.output(finding);
        if (!output.isEmpty()) {
            lines.add("its output ended with");
            output.forEach(line -> lines.add("  " + PrintableText.message(line)));
        }
        List<String> logs = digest.logs(finding::equals);
        if (!logs.isEmpty()) {
            lines.add("output in " + String.join(", ", logs));
        }
        return lines;
    }

    /** Returns what ended the task when it was tried, and the advice. */
    private static List<String> ending(Task task) {
        List<String> lines = new ArrayList<>();
        if (task.assessment().advice().call().isEmpty()) {
            Optional.ofNullable(Wording.stops(task)).ifPresent(lines::add);
        }
        lines.add(PrintableText.message(task.assessment().advice().text()));
        return lines;
    }
}
