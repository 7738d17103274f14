package io.github.persistenttasks.findversion;

import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.result.VersionStatus;
import io.github.persistenttasks.result.VersionTrial;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The findings with the version in use, to be compared with those of other versions. Findings are equal if they have the same identity,
 * which contains no version. Only findings that fail a build count; daemon threads do not.
 */
public final class Leftovers {

    private final String artifact;
    private final List<Finding> searched;
    private final Set<String> identities;
    private final Set<String> known;

    private Leftovers(String artifact, List<Finding> searched, Set<String> known) {
        this.artifact = artifact;
        this.searched = searched;
        this.identities = searched.stream().map(Finding::identity).collect(Collectors.toSet());
        this.known = known;
    }

    /**
     * Returns the findings with the version in use.
     *
     * @param artifact id of the artifact in the version in use
     * @param findings all findings with that version
     * @param isOwn selects the findings that another version must not have
     */
    public static Leftovers of(String artifact, List<Finding> findings, Predicate<Finding> isOwn) {
        return new Leftovers(
                artifact,
                findings.stream()
                        .filter(Leftovers::counts)
                        .filter(finding -> !isFailedExercise(finding))
                        .filter(isOwn)
                        .toList(),
                findings.stream().map(Finding::identity).collect(Collectors.toSet()));
    }

    private static boolean counts(Finding finding) {
        return finding.violation() && finding.kind() != FindingKind.DAEMON;
    }

    /** Returns whether an exercise or a program threw an exception, so that the tasks it would have left are not known. */
    public static boolean isFailedExercise(Finding finding) {
        return finding.kind() == FindingKind.ERROR
                && finding.initializer() != null
                && finding.initializer().isOwnCode();
    }

    /** Returns the id of the artifact in the version in use. */
    public String artifact() {
        return artifact;
    }

    /** Returns the findings that another version must not have. */
    public List<Finding> findings() {
        return searched;
    }

    /**
     * Compares a version with the one in use.
     *
     * @param findings all findings with this version
     * @param millis milliseconds that its check took
     */
    public VersionTrial compare(String version, List<Finding> findings, long millis) {
        List<Finding> same = findings.stream()
                .filter(Leftovers::counts)
                .filter(finding -> identities.contains(finding.identity()))
                .toList();
        if (!same.isEmpty()) {
            long left = same.stream().map(Finding::identity).distinct().count();
            return VersionTrial.checked(
                    version,
                    VersionStatus.LEAVES,
                    worst(same),
                    millis,
                    left == identities.size() ? null : "%d of %d findings".formatted(left, identities.size()));
        }
        List<Finding> others = findings.stream()
                .filter(Leftovers::counts)
                .filter(finding -> !known.contains(finding.identity()))
                .toList();
        List<Finding> unfinished = others.stream()
                .filter(finding -> finding.kind().verdict() == Verdict.INCOMPLETE || isFailedExercise(finding))
                .toList();
        if (!unfinished.isEmpty()) {
            return VersionTrial.checked(
                    version, VersionStatus.INCOMPLETE, Verdict.INCOMPLETE, millis, described(unfinished));
        }
        return others.isEmpty()
                ? VersionTrial.checked(version, VersionStatus.CLEAN, Verdict.CLEAN, millis, null)
                : VersionTrial.checked(version, VersionStatus.LEAVES, worst(others), millis, described(others));
    }

    /** Returns the worst verdict. A finding that {@code failOn} names is not clean here, even if the verdict of a check would be. */
    private static Verdict worst(List<Finding> findings) {
        return findings.stream().map(finding -> finding.kind().verdict()).reduce(Verdict.INCOMPLETE, Verdict::and);
    }

    private static String described(List<Finding> findings) {
        Finding first = findings.get(0);
        String artifact = first.artifact() == null ? "" : first.artifact() + ": ";
        return artifact + first.message() + (findings.size() > 1 ? " And %d more.".formatted(findings.size() - 1) : "");
    }
}
