package io.github.persistenttasks.report;

import io.github.persistenttasks.report.CheckPage.Fact;
import io.github.persistenttasks.report.TaskGroups.Culprit;
import io.github.persistenttasks.result.FindVersionReport;
import io.github.persistenttasks.result.PomChange;
import io.github.persistenttasks.result.SearchedArtifact;
import io.github.persistenttasks.result.VersionStatus;
import io.github.persistenttasks.result.VersionTrial;
import io.github.persistenttasks.text.PrintableText;
import io.github.persistenttasks.text.WrappedLines;
import java.util.ArrayList;
import java.util.List;

/** The model of the template of {@code find-version.html}. */
final class FindVersionPage {

    private final FindVersionReport report;

    FindVersionPage(FindVersionReport report) {
        this.report = report;
    }

    FindVersionReport report() {
        return report;
    }

    String project() {
        return Wording.artifact(report.run().project());
    }

    /** Returns the tone of the page, which is clean if an upgrade helps for each artifact. */
    String tone() {
        return report.artifacts().stream().allMatch(FindVersionPage::isCured) ? "clean" : "persistent";
    }

    private static boolean isCured(SearchedArtifact artifact) {
        return artifact.findings().isEmpty() || artifact.nearest().isPresent();
    }

    String sentence() {
        List<SearchedArtifact> searched = report.artifacts().stream()
                .filter(artifact -> !artifact.findings().isEmpty())
                .toList();
        if (searched.isEmpty()) {
            return "There is nothing to upgrade.";
        }
        long cured = searched.stream().filter(FindVersionPage::isCured).count();
        return cured == searched.size()
                ? (cured == 1 ? "An upgrade helps." : "Upgrades help.")
                : cured == 0
                        ? "No upgrade was found that helps."
                        : "Upgrades help for " + cured + " of " + Wording.count(searched.size(), "artifact") + ".";
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("JVM", Wording.jvm(report.run().jvm())));
        facts.add(new Fact("Checked", Wording.moment(report.run().started().toString())));
        facts.add(new Fact("tmax", Wording.seconds(report.run().tmaxSeconds())));
        facts.add(new Fact("Checks", String.valueOf(report.checks())));
        return facts;
    }

    static String answer(SearchedArtifact artifact) {
        return VersionAnswer.of(artifact).replace(WrappedLines.TIE, ' ');
    }

    static String where(PomChange change) {
        return VersionAnswer.where(change);
    }

    static String describe(VersionTrial trial) {
        return VersionAnswer.describe(trial).replace(WrappedLines.TIE, ' ');
    }

    /** Returns the CSS class of a version in the strip. */
    static String tone(VersionTrial trial) {
        return tone(trial.status());
    }

    static String tone(VersionStatus status) {
        return switch (status) {
            case CLEAN -> "clean";
            case LEAVES -> "persistent";
            case INCOMPLETE -> "incomplete";
            case NOT_TRIED -> "nottried";
            case UNAVAILABLE -> "unavailable";
        };
    }

    /** Returns the text for the legend and the table. */
    static String word(VersionStatus status) {
        return switch (status) {
            case CLEAN -> "clean";
            case LEAVES -> "not clean";
            case INCOMPLETE -> "incomplete";
            case NOT_TRIED -> "not tried";
            case UNAVAILABLE -> "unavailable";
        };
    }

    static String version(String version) {
        return PrintableText.name(version);
    }

    List<Culprit> culprits(SearchedArtifact artifact) {
        return TaskGroups.culprits(artifact.leaves());
    }
}
