package io.github.persistenttasks.verdict;

import io.github.persistenttasks.verdict.CheckReport.Finding;
import io.github.persistenttasks.verdict.CheckReport.Source;
import io.github.persistenttasks.verdict.CheckReport.Task;
import java.util.regex.Pattern;

/**
 * What makes two findings of different runs the same one, for the baseline: neither the numbers in thread names, nor versions, nor line
 * numbers.
 */
final class Identity {

    /** A hash is a word of hexadecimal digits, and not all of them letters. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9a-zA-Z])(?=[a-fA-F]*[0-9])[0-9a-fA-F]{4,}(?![0-9a-zA-Z])|[0-9]+");

    private static final Pattern LINE = Pattern.compile("\\(.*\\)$");
    private static final Pattern GENERATED = Pattern.compile("\\$\\$.*$");

    private Identity() {}

    /** Returns one line of text; the task is the one that the finding is about, or {@code null}. */
    static String of(Finding finding, Task task) {
        StringBuilder text = new StringBuilder();
        text.append(finding.finding().name().toLowerCase(java.util.Locale.ROOT));
        text.append(' ').append(withoutVersion(finding.artifact()));
        text.append(' ').append(task == null ? "-" : NUMBER.matcher(task.name()).replaceAll("#"));
        String where = task == null || task.startedAt().isEmpty()
                ? "-"
                : frame(task.startedAt().get(0));
        text.append(" at ").append(where);
        text.append(" by ").append(source(finding.initializer()));
        return text.toString().replaceAll("\\p{Cntrl}", "?");
    }

    /** Returns groupId:artifactId of an id, with the extension and classifier where it has these. */
    private static String withoutVersion(String id) {
        return id == null ? "-" : id.substring(0, Math.max(0, id.lastIndexOf(':')));
    }

    private static String frame(String frame) {
        String method = LINE.matcher(frame).replaceAll("");
        int dot = method.lastIndexOf('.');
        String type = dot < 0 ? method : method.substring(0, dot);
        return GENERATED.matcher(type).replaceAll("")
                + (dot < 0 ? "" : NUMBER.matcher(method.substring(dot)).replaceAll("#"));
    }

    private static String source(Source source) {
        if (source == null) {
            return "-";
        }
        if (source.exercise() != null) {
            return source.exercise();
        }
        return source.className() != null ? source.className() : source.provider();
    }
}
