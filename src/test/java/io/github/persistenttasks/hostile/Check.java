package io.github.persistenttasks.hostile;

import io.github.persistenttasks.classpath.ClassOrigins;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.classpath.OpenClassPath;
import io.github.persistenttasks.config.ArtifactSelection;
import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.config.ProbeMode;
import io.github.persistenttasks.fork.ForkException;
import io.github.persistenttasks.fork.ForkLimit;
import io.github.persistenttasks.fork.ForkListener;
import io.github.persistenttasks.fork.ForkPool;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.launch.ForkTimes;
import io.github.persistenttasks.launch.LaunchPaths;
import io.github.persistenttasks.launch.UserSettings;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Plan;
import io.github.persistenttasks.report.ConsoleReport;
import io.github.persistenttasks.report.Line;
import io.github.persistenttasks.report.PomLocations;
import io.github.persistenttasks.report.ReportWriter;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.verdict.CheckVerdict;
import io.github.persistenttasks.verdict.ClassOwner;
import io.github.persistenttasks.verdict.Criteria;
import io.github.persistenttasks.verdict.FailureRules;
import io.github.persistenttasks.verdict.LibraryAdvice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs the pipeline of {@code check} without Maven on jars of hostile code between two harmless ones. */
final class Check {

    /** Name of an environment variable that all descendant processes of the check inherit. */
    static final String MARK = "HOSTILE_TEST";

    private final Jvm jvm;
    private final Path directory;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> jvmArguments = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final String mark = System.getenv(MARK) == null ? UUID.randomUUID().toString() : System.getenv(MARK);
    private Duration tmax = Duration.ofMillis(500);
    private Duration initializerTimeout = Duration.ofSeconds(10);
    private Duration stopTime = Duration.ofMillis(600);
    private Runnable beforeTheFork = () -> {};
    private ForkListener listener = new ForkListener() {};

    private Check(Jvm jvm, Path directory) {
        this.jvm = jvm;
        this.directory = directory;
    }

    static Check on(Jvm jvm, Path directory) {
        return new Check(jvm, directory).environment(Map.of());
    }

    /** Checks these providers, each in an artifact of its own, between two harmless ones. */
    static Outcome of(Jvm jvm, Path directory, Class<?>... hostile) throws Exception {
        return on(jvm, directory).with(hostile).run();
    }

    /** Returns the id of the artifact that contains this class. */
    static String id(Class<?> type) {
        return id(type.getSimpleName());
    }

    static String id(String name) {
        return "test:" + name + ":1";
    }

    Check with(Class<?>... providers) throws Exception {
        for (Class<?> provider : providers) {
            with(provider.getSimpleName(), FixtureJar.write(jars(), provider));
        }
        return this;
    }

    Check with(String name, Path file) {
        String id = id(name);
        entries.add(new Entry(id, file, List.of("test:project:1", id), true, List.of(id)));
        return this;
    }

    Path jars() throws Exception {
        return Files.createDirectories(directory.resolve("jars"));
    }

    Path output() {
        return directory.resolve("output");
    }

    Check tmax(Duration time) {
        tmax = time;
        return this;
    }

    Check initializerTimeout(Duration time) {
        initializerTimeout = time;
        return this;
    }

    /** Sets the time for the trials to stop tasks. */
    Check stopTime(Duration time) {
        stopTime = time;
        return this;
    }

    Check jvmArguments(String... arguments) {
        jvmArguments.addAll(List.of(arguments));
        return this;
    }

    Check environment(Map<String, String> variables) {
        environment.putAll(variables);
        environment.put(MARK, mark);
        return this;
    }

    /** Sets an action to run between the plan and the first fork. */
    Check afterPlanning(Runnable action) {
        beforeTheFork = action;
        return this;
    }

    Check listener(ForkListener other) {
        listener = other;
        return this;
    }

    Outcome run() throws Exception {
        Instant started = Instant.now();
        List<Path> workingDirectory = Outcome.list(Path.of(""));
        ClassPath classPath = classPath();
        CheckReport report;
        Observation observation;
        try (OpenClassPath open = new OpenClassPath(classPath, jvm.feature())) {
            Plan plan = Plan.of(open, ArtifactSelection.of(List.of(), List.of()), ProbeMode.SERVICES, List.of());
            beforeTheFork.run();
            observation = observe(classPath, plan);
            report = new CheckVerdict(
                            classPath,
                            plan.rechecked(classPath),
                            ClassOwner.of(new ClassOrigins(open)),
                            new Criteria(tmax, rules(), LibraryAdvice.known()))
                    .of(observation, started, null);
        }
        List<Path> files = new ReportWriter(output(), EnumSet.allOf(Format.class), PomLocations.none()).write(report);
        List<String> console = ConsoleReport.of(report, true, files).lines().stream()
                .map(Line::text)
                .toList();
        return new Outcome(report, observation, console, output(), mark, workingDirectory);
    }

    private Observation observe(ClassPath classPath, Plan plan) throws ForkException, InterruptedException {
        ForkSettings settings = new ForkSettings(
                jvm,
                LaunchPaths.ofClassPath(
                        classPath.entries().stream().map(Entry::file).toList()),
                new ForkTimes(tmax, initializerTimeout, stopTime),
                new UserSettings(jvmArguments, environment, Map.of()),
                output());
        return new ForkPool(ForkLimit.ofItsOwn(), 1, listener).observe(settings, plan.initializers());
    }

    private ClassPath classPath() throws Exception {
        List<Entry> all = new ArrayList<>();
        Check harmless = new Check(jvm, directory).with(Harmless.Before.class, Harmless.After.class);
        all.add(harmless.entries.get(0));
        all.addAll(entries);
        all.add(harmless.entries.get(1));
        return new ClassPath("test:project:1", all);
    }

    private static FailureRules rules() {
        return new FailureRules(
                EnumSet.complementOf(EnumSet.of(FindingKind.DAEMON, FindingKind.UNCAUGHT, FindingKind.ERROR)),
                List.of(),
                Optional.empty(),
                false,
                LocalDate.EPOCH);
    }
}
