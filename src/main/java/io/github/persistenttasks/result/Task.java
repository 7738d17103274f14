package io.github.persistenttasks.result;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that was alive at the verdict.
 *
 * @param identity the properties that identify it
 * @param attribution the artifacts to which it is attributed
 * @param creation how it was created
 * @param snapshot what it was doing at the verdict
 * @param workload its pool and its pending tasks
 * @param stopTrial the result of the trials to stop it after the verdict
 * @param assessment its fate and the advice for it
 */
public record Task(
        TaskIdentity identity,
        Attribution attribution,
        Creation creation,
        Snapshot snapshot,
        Workload workload,
        StopTrial stopTrial,
        Assessment assessment) {

    /** Orders tasks that keep the JVM alive before others, and among these, tasks that never end before others. */
    public static Comparator<Task> worstFirst() {
        return Comparator.comparing(Task::keepsJvmAlive).reversed().thenComparing(Task::fate);
    }

    public long id() {
        return identity.id();
    }

    public TaskKind kind() {
        return identity.kind();
    }

    public String name() {
        return identity.name();
    }

    public boolean daemon() {
        return identity.daemon();
    }

    /** Returns whether the JVM cannot exit while the task is running, as with a non-daemon thread or timer. */
    public boolean keepsJvmAlive() {
        return !daemon() && fate() != Fate.HARMLESS && (kind() == TaskKind.THREAD || kind() == TaskKind.TIMER);
    }

    /** Returns the culprit, or {@code null} if not known. */
    public @Nullable String artifact() {
        return attribution.artifact();
    }

    public @Nullable InitializerRef initializer() {
        return creation.initializer();
    }

    public List<String> startedAt() {
        return creation.startedAt();
    }

    public Fate fate() {
        return assessment.fate();
    }

    /** Returns the reason why it is ignored, or {@code null}. */
    public @Nullable String ignored() {
        return assessment.ignored();
    }

    /** Returns the same task with another id. */
    public Task numbered(long id) {
        return new Task(identity.numbered(id), attribution, creation, snapshot, workload, stopTrial, assessment);
    }

    /** Returns the same task, ignored for this reason. */
    public Task ignoredFor(String reason) {
        return with(assessment.ignoredFor(reason));
    }

    /** Returns the same task, found only on these JVMs. */
    public Task seenOn(List<String> jvms) {
        return with(assessment.seenOn(jvms));
    }

    /** Returns the same task, found in this many runs. */
    public Task seenIn(Repeats repeats) {
        return with(assessment.seenIn(repeats));
    }

    private Task with(Assessment other) {
        return new Task(identity, attribution, creation, snapshot, workload, stopTrial, other);
    }
}
