package io.github.persistenttasks.report;

import io.github.persistenttasks.result.Attempt;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Exit;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.Stop;
import io.github.persistenttasks.result.StopsOn;
import io.github.persistenttasks.result.Task;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Describes how the program ended that a check has run. All returned texts are safe to show. */
final class ProgramText {

    private static final int NAMED = 3;

    private final CheckReport report;
    private final Attempt program;
    private final String name;

    private ProgramText(CheckReport report, Attempt program) {
        this.report = report;
        this.program = program;
        this.name = String.valueOf(Wording.source(program.initializer()));
    }

    /** Returns the description of the program in a report, if the check has run one. */
    static Optional<ProgramText> of(CheckReport report) {
        return report.initializers().stream()
                .filter(attempt -> attempt.initializer().kind() == InitializerRef.Kind.MAIN)
                .findFirst()
                .map(attempt -> new ProgramText(report, attempt));
    }

    /** Returns how it ended, as a part of a sentence. */
    String end() {
        Exit exit = report.conclusion().exit();
        if (exit.status().isPresent()) {
            return name + " ended with status " + exit.status().getAsInt();
        }
        return name + (program.outcome() == Outcome.LOADED ? " returned" : "");
    }

    /** Returns a sentence that says whether it ends on SIGTERM; empty if it ended before that was tried. */
    Optional<String> onSigterm() {
        return report.conclusion().exit().stop().map(stop -> "On SIGTERM, " + name + answer(stop));
    }

    private String answer(Stop stop) {
        String tmax = Wording.seconds(report.run().tmaxSeconds());
        if (!stop.onSignal()) {
            return " does not end: it handles the signal and does not begin to shut down within " + tmax + ".";
        }
        if (stop.hooksMillis().isEmpty()) {
            return " does not end: a shutdown hook is still running after " + tmax + ".";
        }
        List<Task> tried = report.tasks().stream().filter(Task::keepsJvmAlive).toList();
        List<Task> left = tried.stream()
                .filter(task -> task.stopTrial().stopsOn() != StopsOn.SHUTDOWN)
                .toList();
        String hooks = report.hooks().isEmpty()
                ? "it has no shutdown hook"
                : "its shutdown hooks take " + Wording.millis(stop.hooksMillis().getAsLong());
        if (tried.isEmpty()) {
            return " ends: " + hooks + ".";
        }
        if (left.isEmpty()) {
            return " ends: " + hooks + " and end all that keeps it alive (" + Wording.count(tried.size(), "task")
                    + ").";
        }
        return " ends: " + hooks + ". Still running then, and cut off: " + named(left) + ".";
    }

    private static String named(List<Task> tasks) {
        String named = tasks.stream().limit(NAMED).map(Wording::named).collect(Collectors.joining(", "));
        int more = tasks.size() - NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }
}
