package io.github.persistenttasks.result;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the newer versions of one artifact.
 *
 * @param id the artifact in the version in use
 * @param trail how it got onto the class path
 * @param leaves the tasks of the version in use
 * @param findings what the newer versions are compared with
 * @param versions all newer versions in their order
 * @param change the change of the POM that upgrades to the nearest clean version, {@code null} without a project or such a version
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

    /** Returns the versions directly before the nearest clean one of which nothing is known. */
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

    /** Returns the versions of which this is known. */
    public List<String> with(VersionStatus status) {
        return versions.stream()
                .filter(trial -> trial.status() == status)
                .map(VersionTrial::version)
                .toList();
    }

    /** Returns how many versions were checked. */
    public long checked() {
        return versions.stream().filter(trial -> trial.status().isChecked()).count();
    }

    /** Returns the same with the change that upgrades it. */
    public SearchedArtifact upgradedBy(@Nullable PomChange upgrade) {
        return new SearchedArtifact(id, trail, leaves, findings, versions, upgrade);
    }
}
