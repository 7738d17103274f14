package io.github.persistenttasks.report;

import io.github.persistenttasks.result.PomChange;
import io.github.persistenttasks.result.SearchedArtifact;
import io.github.persistenttasks.result.VersionStatus;
import io.github.persistenttasks.result.VersionTrial;
import io.github.persistenttasks.text.PrintableText;
import io.github.persistenttasks.text.WrappedLines;
import java.util.List;
import java.util.stream.Collectors;

/** Describes the version to upgrade to, without claiming more than was observed. */
final class VersionAnswer {

    static final String NO_CULPRIT = "No dependency leaves tasks that failOn names: there is nothing to upgrade.";

    private static final int NAMED = 5;

    private VersionAnswer() {}

    /** Returns a description of the result for one version. */
    static String describe(VersionTrial trial) {
        String note = trial.note() == null ? "" : PrintableText.message(firstLines(trial.note()));
        String took = trial.millis().isEmpty()
                ? ""
                : " (" + Wording.millis(trial.millis().getAsLong()).replace(' ', WrappedLines.TIE) + ")";
        return switch (trial.status()) {
            case CLEAN -> "clean" + took;
            case LEAVES -> (note.isEmpty() ? "leaves the same" : "leaves " + note) + took;
            case INCOMPLETE -> "incomplete: " + note + took;
            case NOT_TRIED -> "not tried" + (note.isEmpty() ? "" : ": " + note);
            case UNAVAILABLE -> "unavailable: " + note;
        };
    }

    /** Returns the first lines of a compiler's message. The source line and caret after them would need lines of their own. */
    private static String firstLines(String note) {
        return note.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" "));
    }

    /** Returns the answer in one or two sentences. */
    static String of(SearchedArtifact artifact) {
        String id = Wording.artifact(artifact.id());
        String name = Wording.artifact(artifact.name());
        int newer = artifact.versions().size();
        if (artifact.findings().isEmpty()) {
            return id + " leaves no tasks that failOn names: there is nothing to search for.";
        }
        if (newer == 0) {
            return "There is no version to upgrade to: the repositories' metadata lists no version of " + name
                    + " that is newer than " + version(artifact.inUse()) + " and that the search includes.";
        }
        String of = Wording.count(newer, "newer version") + " (" + artifact.checked() + " tried)";
        if (artifact.nearest().isPresent()) {
            return name + WrappedLines.TIE + version(artifact.nearest().get()) + " is the first clean one of " + of
                    + rest(artifact) + ".";
        }
        List<String> leaving = artifact.with(VersionStatus.LEAVES);
        if (!leaving.isEmpty()) {
            return "No upgrade of " + id + " helps so far: " + notClean(artifact, leaving) + gaps(artifact) + "."
                    + hint(artifact);
        }
        return "It is not known whether an upgrade of " + id + " helps: none of " + of + " could be checked to the end"
                + gaps(artifact) + ".";
    }

    private static String notClean(SearchedArtifact artifact, List<String> leaving) {
        int newer = artifact.versions().size();
        String last = version(leaving.get(leaving.size() - 1));
        if (leaving.size() < newer) {
            return "%s is not clean either (%d of %s tried)"
                    .formatted(last, artifact.checked(), Wording.count(newer, "newer version"));
        }
        return newer == 1
                ? last + ", the only newer version, is not clean either"
                : "none of the %d newer versions is clean".formatted(newer);
    }

    /** Returns a hint that earlier versions that the search skipped may be clean, if later ones are not clean again. */
    private static String hint(SearchedArtifact artifact) {
        boolean passedOver = artifact.versions().stream()
                .anyMatch(trial -> trial.status() == VersionStatus.NOT_TRIED && trial.note() == null);
        return passedOver ? " To try every version, set -Dpersistent-tasks.isolate=all." : "";
    }

    private static String rest(SearchedArtifact artifact) {
        StringBuilder rest = new StringBuilder();
        String nearest = artifact.nearest().orElseThrow();
        artifact.newest()
                .filter(newest -> !newest.equals(nearest))
                .ifPresent(
                        newest -> rest.append(", and ").append(version(newest)).append(" is the newest"));
        List<String> relapses = artifact.relapses();
        if (!relapses.isEmpty()) {
            rest.append("; ").append(listed(relapses)).append(relapses.size() == 1 ? " is" : " are");
            rest.append(" not clean again");
        }
        List<String> unknown = artifact.unknownBeforeNearest();
        if (!unknown.isEmpty()) {
            rest.append("; nothing is known about ").append(listed(unknown)).append(" before it");
        }
        return rest + gaps(artifact);
    }

    private static String gaps(SearchedArtifact artifact) {
        List<String> unavailable = artifact.with(VersionStatus.UNAVAILABLE);
        return unavailable.isEmpty() ? "" : "; unavailable: " + listed(unavailable);
    }

    /** Returns the place of the change, as the beginning of a line. */
    static String where(PomChange change) {
        String pom = change.pom() == null ? "the POM" : PrintableText.message(change.pom());
        String line = change.line().isPresent() ? ", line " + change.line().getAsInt() : "";
        return switch (change.place()) {
            case PROPERTY -> "Set the property in " + pom + line;
            case DEPENDENCY -> "Set the version in " + pom + line;
            case MANAGED -> (line.isEmpty() ? "Manage the version in " : "Set the managed version in ") + pom + line;
        };
    }

    private static String listed(List<String> versions) {
        String named =
                versions.stream().limit(NAMED).map(VersionAnswer::version).collect(Collectors.joining(", "));
        return versions.size() > NAMED ? named + " and " + (versions.size() - NAMED) + " more" : named;
    }

    private static String version(String version) {
        return PrintableText.name(version);
    }
}
