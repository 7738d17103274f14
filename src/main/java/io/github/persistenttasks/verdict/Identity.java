package io.github.persistenttasks.verdict;

import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.text.GeneratedNames;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The identity of a finding across runs. It does not contain numbers and tokens in thread names, versions or line numbers. */
public final class Identity {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** The last part, which names the initializer. */
    private static final Pattern INITIALIZER = Pattern.compile(" by \\S*$");

    private static final Pattern LINE = Pattern.compile("\\(.*\\)$");

    private Identity() {}

    /**
     * Returns the identity as one line of text.
     *
     * @param artifact the artifact that the finding is attributed to, or {@code null}
     * @param initializer the initializer that led to it, or {@code null}
     * @param task the task of the finding, if any
     */
    static String of(
            FindingKind kind, @Nullable String artifact, @Nullable InitializerRef initializer, Optional<Task> task) {
        StringBuilder text = new StringBuilder();
        text.append(kind.name().toLowerCase(Locale.ROOT));
        text.append(' ').append(withoutVersion(artifact));
        text.append(' ').append(task.map(Identity::name).orElse("-"));
        String where = task.stream()
                .flatMap(one -> one.startedAt().stream())
                .findFirst()
                .map(Identity::frame)
                .orElse("-");
        text.append(" at ").append(where);
        text.append(" by ").append(initializer == null ? "-" : initializer.name());
        return text.toString().replaceAll("\\p{Cntrl}", "?");
    }

    /** Returns the part of an identity that does not depend on the initializer which led to the finding. */
    public static String withoutInitializer(String identity) {
        return INITIALIZER.matcher(identity).replaceFirst("");
    }

    /** Returns the stable part of the task's name; of a process, whose program may be elsewhere on another machine, the file name. */
    private static String name(Task task) {
        String name = task.name();
        return StableName.of(task.kind() == TaskKind.PROCESS ? name.replaceFirst("^.*[/\\\\]", "") : name);
    }

    /** Returns an id without its version: groupId, artifactId and, if present, extension and classifier. */
    private static String withoutVersion(@Nullable String id) {
        return id == null ? "-" : id.substring(0, Math.max(0, id.lastIndexOf(':')));
    }

    private static String frame(String frame) {
        String method = LINE.matcher(frame).replaceAll("");
        int dot = method.lastIndexOf('.');
        String type = dot < 0 ? method : method.substring(0, dot);
        return GeneratedNames.stable(type)
                + (dot < 0 ? "" : NUMBER.matcher(method.substring(dot)).replaceAll("#"));
    }
}
