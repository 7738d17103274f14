package io.github.persistenttasks;

import io.github.persistenttasks.classpath.ClassIndex;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.exercise.Exercises;
import io.github.persistenttasks.fork.ForkSettings;
import io.github.persistenttasks.fork.Jvm;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.report.ConsoleReport;
import io.github.persistenttasks.report.ReportFiles;
import io.github.persistenttasks.report.ReportWriter;
import io.github.persistenttasks.verdict.CheckReport;
import io.github.persistenttasks.verdict.CheckVerdict;
import io.github.persistenttasks.verdict.Holder;
import io.github.persistenttasks.verdict.Rules;
import io.github.persistenttasks.verdict.SeveralJvms;
import io.github.persistenttasks.verdict.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

    private final Preparation preparation;

    @Inject
    Checker(Preparation preparation) {
        this.preparation = preparation;
    }

    /**
     * Checks a target.
     *
     * @throws MojoFailureException when findings fail the build, or a parameter is wrong
     * @throws MojoExecutionException when the probe could not do its work
     */
    void check(Target target, CheckOptions options, Log log) throws MojoExecutionException, MojoFailureException {
        Instant started = Instant.now();
        long start = System.nanoTime();
        Options common = options.common();
        List<Jvm> jvms;
        ClassPath classPath;
        try {
            jvms = preparation.jvms(target, common, options.jvms());
            classPath = preparation.classPath(target, common);
        } catch (MojoExecutionException | MojoFailureException e) {
            ReportFiles.clearCheck(target.outputDirectory());
            throw e;
        }
        long resolved = millisSince(start);
        log.debug("The class path took " + resolved + " ms.");
        Unchanged unchanged = Unchanged.of(target, options, jvms, classPath);
        Optional<String> since = options.force() ? Optional.empty() : unchanged.since();
        if (since.isPresent()) {
            log.info("No persistent tasks: nothing has changed since the clean check of " + since.get()
                    + "; -Dpersistent-tasks.force probes again.");
            return;
        }
        unchanged.forget();
        ReportFiles.clearCheck(target.outputDirectory());
        Rules rules = rules(options);
        List<CheckReport> reports = new ArrayList<>();
        for (Jvm jvm : jvms) {
            Path directory = jvms.size() == 1
                    ? target.outputDirectory()
                    : target.outputDirectory().resolve("jdk-" + jvm.version());
            CheckReport report = check(target.in(directory), options, log, rules, jvm, classPath, started);
            reports.add(report.resolvedIn(resolved));
            if (jvms.size() > 1) {
                write(target.in(directory), options, reports.get(reports.size() - 1));
            }
        }
        CheckReport report = SeveralJvms.merge(reports);
        Optional<String> failure = report(target, options, log, rules, report);
        if (failure.isPresent()) {
            throw new MojoFailureException(failure.get());
        }
        if (report.verdict() == Verdict.CLEAN && report.violations() == 0 && !options.updateBaseline()) {
            unchanged.remember(report.started());
        }
    }

    private static Rules rules(CheckOptions options) throws MojoFailureException, MojoExecutionException {
        return new Rules(
                options.common().failOn(),
                options.common().ignores(),
                options.updateBaseline() ? null : Baseline.read(options.baseline()),
                options.expectFailure(),
                LocalDate.now());
    }

    private CheckReport check(
            Target target, CheckOptions options, Log log, Rules rules, Jvm jvm, ClassPath classPath, Instant started)
            throws MojoExecutionException, MojoFailureException {
        Options common = options.common();
        long start = System.nanoTime();
        Prepared prepared = Prepared.of(jvm, classPath, common);
        log.debug("The plan took " + millisSince(start) + " ms.");
        try (Exercises exercises = Exercises.compile(
                                options.exercises(),
                                classPath,
                                jvm.feature(),
                                target.outputDirectory().resolve("exercises"))
                        .keptIf(log.isDebugEnabled());
                ClassIndex index = new ClassIndex(classPath, jvm.feature())) {
            ForkSettings settings = prepared.settings(common, target.outputDirectory());
            Progress progress =
                    new Progress(log, classPath.entries().size(), common.tmax().toMillis() / 1000.0 + " s");
            Observation observation = preparation.fork(
                    common,
                    progress,
                    forks -> forks.observe(
                            settings, prepared.plan().initializers(), exercises.initializers(), exercises.directory()));
            log.debug("The plan and the forks took " + millisSince(start) + " ms.");
            Holder holder = name -> exercises.hold(name) ? Optional.of(classPath.project()) : index.origin(name);
            CheckReport report = new CheckVerdict(
                            classPath,
                            prepared.plan().rechecked(classPath),
                            common.tmax(),
                            holder,
                            rules,
                            common.remedies())
                    .of(observation, started, target.reproduce());
            log.debug("The plan, the forks and the verdict took " + millisSince(start) + " ms.");
            return report;
        }
    }

    private static List<Path> write(Target target, CheckOptions options, CheckReport report)
            throws MojoExecutionException {
        Path root = Path.of(target.session().getExecutionRootDirectory());
        return new ReportWriter(target.outputDirectory(), options.common().formats(), target.pom(), root).write(report);
    }

    private static Optional<String> report(
            Target target, CheckOptions options, Log log, Rules rules, CheckReport report)
            throws MojoExecutionException, MojoFailureException {
        long start = System.nanoTime();
        List<Path> files = write(target, options, report);
        log.debug("The reports took " + millisSince(start) + " ms.");
        boolean mayFail = options.common().failOnViolation() && !options.updateBaseline();
        ConsoleReport console = ConsoleReport.of(report, mayFail, files);
        console.lines().forEach(line -> line.to(log));
        if (options.updateBaseline()) {
            Baseline.write(options.baseline(), CheckVerdict.baseline(report, rules));
            log.info("Baseline: " + options.baseline());
        }
        return console.failure();
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
