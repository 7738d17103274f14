package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Attempt.Outcome;
import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.observation.ForkLog;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.plan.Plan;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Ruling;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds all findings in an observation, whether they fail the build or not. */
public final class Findings {

    /** The error of a JVM that is too old for a class. */
    private static final Pattern TOO_NEW =
            Pattern.compile("UnsupportedClassVersionError: .*?\\(class file version (\\d+)");

    private static final int CLASS_FILES_OF_JAVA_0 = 44;

    private final Plan plan;
    private final Observation observation;
    private final List<Task> tasks;
    private final double tmaxSeconds;
    private final ClassOwner holder;
    private final List<Finding> findings = new ArrayList<>();

    private Findings(Plan plan, Observation observation, List<Task> tasks, double tmaxSeconds, ClassOwner holder) {
        this.plan = plan;
        this.observation = observation;
        this.tasks = tasks;
        this.tmaxSeconds = tmaxSeconds;
        this.holder = holder;
    }

    /** Returns the findings: tasks that are left, then artifacts that could not be probed, then errors. */
    public static List<Finding> of(
            Plan plan, Observation observation, List<Task> tasks, double tmaxSeconds, ClassOwner holder) {
        Findings all = new Findings(plan, observation, tasks, tmaxSeconds, holder);
        all.addTasks();
        all.addStubbornJvm();
        all.addIgnoredSignal();
        all.addDeaths();
        all.addUnprobed();
        all.addUncaught();
        all.addErrors();
        return all.findings;
    }

    private void addTasks() {
        for (Task task : tasks) {
            boolean cutOff = isThread(task) && !task.daemon() && task.fate() == Fate.HARMLESS;
            if (cutOff) {
                // The program's own end; the report lists the task.
                continue;
            }
            findings.add(finding(kind(task), task.artifact(), task.initializer(), message(task), Optional.of(task)));
        }
    }

    private static boolean isThread(Task task) {
        return task.kind() == TaskKind.THREAD || task.kind() == TaskKind.TIMER;
    }

    private static FindingKind kind(Task task) {
        return switch (task.kind()) {
            case HOOK -> FindingKind.HOOK;
            case PROCESS -> FindingKind.PROCESS;
            case TIMER -> task.daemon() && task.fate() == Fate.HARMLESS ? FindingKind.DAEMON : FindingKind.TIMER;
            case THREAD -> task.daemon() ? FindingKind.DAEMON : FindingKind.THREAD;
        };
    }

    private String message(Task task) {
        String name = '"' + task.name() + '"';
        return switch (task.kind()) {
            case HOOK -> hookMessage(task, name);
            case PROCESS ->
                "The process "
                        + (task.identity().commandLine() == null
                                ? name
                                : task.identity().commandLine()) + " was left running.";
            case TIMER, THREAD -> threadMessage(task, name);
        };
    }

    private static boolean waits(Hook hook) {
        return hook.result()
                .state()
                .filter(state -> state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING)
                .isPresent();
    }

    private String hookMessage(Task task, String name) {
        Optional<Hook> seen = observation.hooks().stream()
                .filter(hook -> !hook.late() && hook.name().equals(task.name()))
                .findFirst();
        String what = seen.flatMap(hook -> hook.result().error())
                .map(error -> " threw " + error)
                .orElse((seen.filter(hook -> waits(hook)).isPresent() ? " was still waiting " : " was still running ")
                        + seconds(tmaxSeconds) + " after the shutdown began");
        return "Shutdown hook " + name + what
                + seen.map(hook -> first(hook.result().stack())).orElse("") + ".";
    }

    private String threadMessage(Task task, String name) {
        String what = (task.daemon() ? "Daemon " : "") + (task.kind() == TaskKind.TIMER ? "timer " : "thread ") + name;
        String sentence =
                (what + " is alive").substring(0, 1).toUpperCase(Locale.ROOT) + (what + " is alive").substring(1);
        String when = observation.execution().exit().isPresent()
                ? " when the JVM shuts down"
                : " " + seconds(tmaxSeconds) + " after " + loaded();
        OptionalDouble ends = task.assessment().endsInSeconds();
        String end = ends.isEmpty() ? "" : "; it ends by itself in " + seconds(ends.getAsDouble());
        return sentence + when + end + ".";
    }

    /** Returns what had happened when tmax began. */
    private String loaded() {
        boolean tests =
                plan.initializers().stream().anyMatch(initializer -> initializer.kind() == Initializer.Kind.TEST);
        return tests ? "the last test had ended" : "everything was loaded";
    }

    /** Adds a finding if the JVM does not exit although no thread is visible that keeps it alive, because the exit is the oracle. */
    private void addStubbornJvm() {
        boolean explained = tasks.stream()
                .anyMatch(task -> !task.daemon() && task.kind() != TaskKind.PROCESS && task.kind() != TaskKind.HOOK);
        Observation.Execution execution = observation.execution();
        boolean blocked = observation.deaths().stream().anyMatch(death -> death.kind() == Death.Kind.BLOCKED);
        if (execution.judged() && execution.exit().isEmpty() && !explained && !blocked) {
            add(
                    FindingKind.THREAD,
                    null,
                    null,
                    "The JVM did not begin to shut down within " + seconds(tmaxSeconds) + " after " + loaded()
                            + ", but no thread was found that keeps it alive.");
        }
    }

    /** Adds a finding if a program does not begin to shut down when it is asked to end, as a hung shutdown hook would be one. */
    private void addIgnoredSignal() {
        boolean ignored = observation.execution().stop().stream().anyMatch(stop -> !stop.onSignal());
        observation.attempts().stream()
                .map(Attempt::initializer)
                .filter(initializer -> ignored && initializer.kind() == Initializer.Kind.MAIN)
                .forEach(program -> add(
                        FindingKind.HOOK,
                        program.artifact(),
                        InitializerRefs.of(program),
                        described(program) + " did not begin to shut down within " + seconds(tmaxSeconds)
                                + " of SIGTERM."));
    }

    private void addDeaths() {
        for (Death death : observation.deaths()) {
            FindingKind kind = switch (death.kind()) {
                case BLOCKED -> FindingKind.BLOCKED;
                case EXITED -> FindingKind.EXIT;
                case CRASHED -> FindingKind.CRASH;
                case LOST -> FindingKind.UNPROBED;
            };
            Optional<Initializer> initializer = death.initializer();
            String who = initializer.map(Findings::described).orElse("An unknown initializer");
            String where = first(death.stack());
            add(
                    kind,
                    initializer.map(Initializer::artifact).orElse(null),
                    InitializerRefs.of(initializer),
                    who + " " + death.message() + where + "."
                            + (initializer.isPresent() ? "" : " Its output is in " + ForkLog.name(death.fork()) + "."));
        }
    }

    private String first(List<Frame> stack) {
        return stack.stream()
                .filter(frame -> !frame.platform())
                .findFirst()
                .or(() -> stack.stream().findFirst())
                .map(frame -> ", at " + frame)
                .orElse("");
    }

    private void addUnprobed() {
        for (Plan.Artifact artifact : plan.artifacts()) {
            if (!artifact.readable()) {
                add(FindingKind.UNPROBED, artifact.id(), null, String.join(" ", artifact.problems()));
            }
        }
        Map<String, Integer> skipped = new LinkedHashMap<>();
        for (Attempt attempt : observation.attempts()) {
            boolean lost = !observation.execution().complete() && isReturned(attempt);
            if (attempt.outcome() == Outcome.SKIPPED || lost) {
                skipped.merge(attempt.initializer().artifact(), 1, Integer::sum);
            }
        }
        skipped.forEach((artifact, count) -> add(
                FindingKind.UNPROBED,
                artifact,
                null,
                count + (count == 1 ? " initializer was" : " initializers were")
                        + " not probed completely: the fork could not continue."));
    }

    private static boolean isReturned(Attempt attempt) {
        return attempt.outcome() == Outcome.LOADED || attempt.outcome() == Outcome.FAILED;
    }

    private void addUncaught() {
        for (Uncaught uncaught : observation.uncaught()) {
            add(
                    FindingKind.UNCAUGHT,
                    Blame.of(uncaught, holder).culprit().orElse(null),
                    InitializerRefs.of(uncaught.initializer()),
                    "Thread \"" + uncaught.thread() + "\" died of " + uncaught.error() + ".");
        }
    }

    private void addErrors() {
        for (Attempt attempt : observation.attempts()) {
            Initializer.Kind kind = attempt.initializer().kind();
            boolean own = kind == Initializer.Kind.EXERCISE || kind == Initializer.Kind.MAIN;
            if (kind == Initializer.Kind.TEST) {
                addTest(attempt);
            } else if (attempt.outcome() == Outcome.FAILED && (!attempt.lacksClass() || own)) {
                add(
                        FindingKind.ERROR,
                        attempt.initializer().artifact(),
                        InitializerRefs.of(attempt.initializer()),
                        described(attempt.initializer()) + " threw "
                                + attempt.failure().map(Attempt.Failure::error).orElse(null));
            }
        }
        for (Plan.Artifact artifact : plan.artifacts()) {
            if (artifact.readable()) {
                artifact.problems().forEach(problem -> add(FindingKind.ERROR, artifact.id(), null, problem));
            }
        }
    }

    /** Adds a finding if the launcher could not run the class. A test that fails is a matter of Surefire. */
    private void addTest(Attempt attempt) {
        if (attempt.outcome() == Outcome.FAILED && attempt.tests().isEmpty()) {
            add(
                    FindingKind.UNPROBED,
                    attempt.initializer().artifact(),
                    InitializerRefs.of(attempt.initializer()),
                    described(attempt.initializer()) + " could not be run: "
                            + attempt.failure()
                                    .map(failure -> withJavaVersion(failure.error()))
                                    .orElse("the reason is unknown"));
        }
    }

    /** Puts the Java version before an error that only says which class file version is too new for the JVM. */
    private static String withJavaVersion(String error) {
        Matcher tooNew = TOO_NEW.matcher(error);
        return tooNew.find()
                ? "its classes or its test framework need Java "
                        + (Integer.parseInt(tooNew.group(1)) - CLASS_FILES_OF_JAVA_0) + ": " + error
                : error;
    }

    private static String described(Initializer initializer) {
        return switch (initializer.kind()) {
            case PROVIDER ->
                "The provider " + initializer.name() + " of service "
                        + initializer.service().orElseThrow();
            case CLASS -> "The class " + initializer.name();
            case EXERCISE ->
                initializer.name().equals("exercise") ? "The exercise" : "The exercise " + initializer.name();
            case TEST ->
                initializer
                        .method()
                        .map(method -> "The test " + initializer.name() + "." + method)
                        .orElse("The test class " + initializer.name());
            case MAIN -> "The program " + initializer.name();
        };
    }

    private void add(
            FindingKind kind, @Nullable String artifact, @Nullable InitializerRef initializer, String message) {
        findings.add(finding(kind, artifact, initializer, message, Optional.empty()));
    }

    /** Returns a finding, with or without a task, to which no rules have been applied. */
    public static Finding finding(
            FindingKind kind,
            @Nullable String artifact,
            @Nullable InitializerRef initializer,
            String message,
            Optional<Task> task) {
        return new Finding(
                kind,
                artifact,
                initializer,
                message,
                task.map(one -> OptionalLong.of(one.id())).orElse(OptionalLong.empty()),
                Identity.of(kind, artifact, initializer, task),
                Ruling.NONE,
                List.of());
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }
}
