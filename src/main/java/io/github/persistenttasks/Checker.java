package io.github.persistenttasks;

import io.github.persistenttasks.classpath.ClassIndex;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.classpath.Resolution;
import io.github.persistenttasks.exercise.Exercises;
import io.github.persistenttasks.fork.ForkLimit;
import io.github.persistenttasks.fork.Forks;
import io.github.persistenttasks.fork.Jvm;
import io.github.persistenttasks.fork.Jvms;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Plan;
import io.github.persistenttasks.report.ConsoleReport;
import io.github.persistenttasks.report.ReportFiles;
import io.github.persistenttasks.report.ReportWriter;
import io.github.persistenttasks.verdict.CheckReport;
import io.github.persistenttasks.verdict.CheckVerdict;
import io.github.persistenttasks.verdict.Holder;
import io.github.persistenttasks.verdict.Rules;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Takes a target through the whole pipeline of {@code check}, from its class path to its reports. */
@Named
@Singleton
final class Checker {

    private final Resolution resolution;
    private final Jvms jvms;
    private final ForkLimit limit;

    @Inject
    Checker(Resolution resolution, Jvms jvms, ForkLimit limit) {
        this.resolution = resolution;
        this.jvms = jvms;
        this.limit = limit;
    }

    /**
     * Checks a target.
     *
     * @throws MojoFailureException when findings fail the build, or a parameter is wrong
     * @throws MojoExecutionException when the probe could not do its work
     */
    void check(Target target, CheckOptions options, Log log) throws MojoExecutionException, MojoFailureException {
        Instant started = Instant.now();
        Options common = options.common();
        Jvm jvm = jvms.choose(target.session(), common.jvm(), common.toolchain(), target.directory());
        ReportFiles.clear(target.outputDirectory());
        ClassPath classPath = target.classPath(resolution, common.scope());
        Plan plan = Plan.of(classPath, common.selection(), common.probe(), common.initialize(), jvm.feature());
        Rules rules = new Rules(
                common.failOn(),
                common.ignores(),
                options.updateBaseline() ? null : Baseline.read(options.baseline()),
                options.expectFailure(),
                LocalDate.now());
        List<Path> files = classPath.entries().stream().map(Entry::file).toList();
        Progress progress = new Progress(log, files.size(), common.tmax().toMillis() / 1000.0 + " s");
        CheckReport report;
        try (Exercises exercises = Exercises.compile(
                        options.exercises(),
                        classPath,
                        jvm.feature(),
                        target.outputDirectory().resolve("exercises"));
                ClassIndex index = new ClassIndex(classPath, jvm.feature())) {
            Observation observation = new TargetForks(target, common, jvm, new Forks(limit, common.forks(), progress))
                    .observe(files, plan.initializers(), exercises.initializers(), exercises.directory());
            Holder holder = name -> exercises.hold(name) ? Optional.of(classPath.project()) : index.origin(name);
            report = new CheckVerdict(classPath, plan, common.tmax(), holder, rules)
                    .of(observation, started, target.reproduce());
        }
        report(target, options, log, rules, report);
    }

    private static void report(Target target, CheckOptions options, Log log, Rules rules, CheckReport report)
            throws MojoExecutionException, MojoFailureException {
        Options common = options.common();
        Path root = Path.of(target.session().getExecutionRootDirectory());
        List<Path> files =
                new ReportWriter(target.outputDirectory(), common.formats(), target.pom(), root).write(report);
        boolean mayFail = common.failOnViolation() && !options.updateBaseline();
        ConsoleReport console = ConsoleReport.of(report, mayFail, files);
        console.lines().forEach(line -> line.to(log));
        if (options.updateBaseline()) {
            Baseline.write(options.baseline(), CheckVerdict.baseline(report, rules));
            log.info("Baseline: " + options.baseline());
        }
        Optional<String> failure = console.failure();
        if (failure.isPresent()) {
            throw new MojoFailureException(failure.get());
        }
    }
}
