package io.github.persistenttasks;

import io.github.persistenttasks.classpath.ClassIndex;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.classpath.Resolution;
import io.github.persistenttasks.fork.CannotForkException;
import io.github.persistenttasks.fork.ForkLimit;
import io.github.persistenttasks.fork.ForkSettings;
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
import io.github.persistenttasks.verdict.Rules;
import java.nio.file.Path;
import java.time.Duration;
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

    /** How long the probe may try what would stop the tasks that are left. */
    static final Duration STOP_TIME = Duration.ofSeconds(2);

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
        ClassPath classPath = target.artifact() == null
                ? resolution.ofProject(target.session(), target.project(), common.scope())
                : resolution.ofArtifact(target.session(), target.repositories(), target.artifact(), common.scope());
        Plan plan = Plan.of(classPath, common.selection(), common.probe(), common.initialize(), jvm.feature());
        Observation observation = observe(target, options, log, jvm, classPath, plan);
        Rules rules = new Rules(
                common.failOn(),
                common.ignores(),
                options.updateBaseline() ? null : Baseline.read(options.baseline()),
                options.expectFailure(),
                LocalDate.now());
        CheckReport report;
        try (ClassIndex index = new ClassIndex(classPath, jvm.feature())) {
            report = new CheckVerdict(classPath, plan.rechecked(classPath), common.tmax(), index::origin, rules)
                    .of(observation, started, target.reproduce());
        }
        report(target, options, log, rules, report);
    }

    private Observation observe(Target target, CheckOptions options, Log log, Jvm jvm, ClassPath classPath, Plan plan)
            throws MojoExecutionException {
        Options common = options.common();
        ForkSettings settings = new ForkSettings(
                jvm,
                classPath.entries().stream().map(Entry::file).toList(),
                List.of(),
                List.of(),
                List.of(),
                common.tmax(),
                common.initializerTimeout(),
                STOP_TIME,
                common.jvmArguments(),
                common.environment(),
                common.systemProperties(),
                target.outputDirectory());
        Progress progress =
                new Progress(log, classPath.entries().size(), common.tmax().toMillis() / 1000.0 + " s");
        try {
            return new Forks(limit, common.forks(), progress).observe(settings, plan.initializers());
        } catch (CannotForkException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The build was interrupted while the probe ran.", e);
        }
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
