package io.github.persistenttasks.result;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The results for the newer versions of one artifact.
 *
 * @param id id of the artifact with the version in use
 * @param trail ids from the project to the artifact
 * @param leaves the tasks that the version in use leaves
 * @param findings the findings with which newer versions are compared
 * @param versions all newer versions, in their order
 * @param change the change of the POM that upgrades to the nearest clean version; {@code null} if there is no project or no such version
 */
public record SearchedArtifact(
        String id,
        List<String> trail,
        List<Task> leaves,
        List<Finding> findings,
        List<VersionTrial> versions,
        @Nullable PomChange change) {

    /** Returns the id without the version. */
    public String name() {
        return id.substring(0, id.lastIndexOf(':'));
    }

    /** Returns the version in use. */
    public String inUse() {
        return id.substring(id.lastIndexOf(':') + 1);
    }

    /** Returns the first version that is clean. */
    public Optional<String> nearest() {
        return with(VersionStatus.CLEAN).stream().findFirst();
    }

    /** Returns the last version that is clean. */
    public Optional<String> newest() {
        return with(VersionStatus.CLEAN).stream().reduce((first, second) -> second);
    }

    /** Returns the versions after the nearest clean one that are not clean again. */
    public List<String> relapses() {
        return versions.stream()
                .dropWhile(trial -> trial.status() != VersionStatus.CLEAN)
                .filter(trial -> trial.status() == VersionStatus.LEAVES)
                .map(VersionTrial::version)
                .toList();
    }

    /** Returns the versions directly before the nearest clean one that have no result. */
    public List<String> unknownBeforeNearest() {
        List<VersionTrial> before = versions.stream()
                .takeWhile(trial -> trial.status() != VersionStatus.CLEAN)
                .toList();
        int known = before.size();
        while (known > 0 && before.get(known - 1).status() != VersionStatus.LEAVES) {
            known--;
        }
        return before.subList(known, before.size()).stream()
                .map(VersionTrial::version)
                .toList();
    }

    /** Returns the versions with this status. */
    public List<String> with(VersionStatus status) {
        return versions.stream()
                .filter(trial -> trial.status() == status)
                .map(VersionTrial::version)
                .toList();
    }

    /** Returns the number of versions that were checked. */
    public long checked() {
        return versions.stream().filter(trial -> trial.status().isChecked()).count();
    }

    /** Returns the same results with the change of the POM. */
    public SearchedArtifact upgradedBy(@Nullable PomChange upgrade) {
        return new SearchedArtifact(id, trail, leaves, findings, versions, upgrade);
    }
}
