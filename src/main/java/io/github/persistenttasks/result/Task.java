package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that was alive at the verdict.
 *
 * @param identity which task it is
 * @param attribution whose it is
 * @param creation what led to it
 * @param snapshot what it was doing at the verdict
 * @param workload what it works for and still has to do
 * @param stopTrial what ended it when that was tried after the verdict
 * @param assessment what is to be made of it
 */
public record Task(
        TaskIdentity identity,
        Attribution attribution,
        Creation creation,
        Snapshot snapshot,
        Workload workload,
        StopTrial stopTrial,
        Assessment assessment) {

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

    /** Returns the culprit, {@code null} where nothing can tell. */
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

    /** Returns the reason why it does not count, or {@code null}. */
    public @Nullable String ignored() {
        return assessment.ignored();
    }

    /** Returns the same task under another number. */
    public Task numbered(long id) {
        return new Task(identity.numbered(id), attribution, creation, snapshot, workload, stopTrial, assessment);
    }

    /** Returns the same task, ignored for this reason. */
    public Task ignoredFor(String reason) {
        return with(assessment.ignoredFor(reason));
    }

    /** Returns the same task, seen on these JVMs only. */
    public Task seenOn(List<String> jvms) {
        return with(assessment.seenOn(jvms));
    }

    private Task with(Assessment other) {
        return new Task(identity, attribution, creation, snapshot, workload, stopTrial, other);
    }
}
