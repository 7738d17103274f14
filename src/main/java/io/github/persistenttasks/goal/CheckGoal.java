package io.github.persistenttasks.goal;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.config.CheckOptions;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Ignore;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.config.OutputOptions;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.reactor.SharedIgnores;
import io.github.persistenttasks.report.ConsoleReport;
import io.github.persistenttasks.report.ReportFiles;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.surefire.TestRun;
import io.github.persistenttasks.uptodate.CheckInputs;
import io.github.persistenttasks.uptodate.UpToDateCheck;
import io.github.persistenttasks.verdict.Baseline;
import io.github.persistenttasks.verdict.CheckVerdict;
import io.github.persistenttasks.verdict.Criteria;
import io.github.persistenttasks.verdict.FailureRules;
import io.github.persistenttasks.verdict.LibraryAdvice;
import io.github.persistenttasks.verdict.SeveralJvms;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.plugin.logging.Log;

/** The goal {@code check}: takes a target through the pipeline, from its class path to its reports. */
@Named
@Singleton
public final class CheckGoal {

    private final Preparation preparation;

    @Inject
    CheckGoal(Preparation preparation) {
        this.preparation = preparation;
    }

    /**
     * Returns the action that checks a target.
     *
     * @throws ConfigurationException if the user's file of advice cannot be read
     */
    public TargetAction of(CheckOptions options, Log log) throws ConfigurationException {
        LibraryAdvice advice = LibraryAdvice.of(options.common().findings().advice());
        return target -> {
            try {
                return check(target, options, advice, log);
            } catch (ConfigurationException | ProbeException | InterruptedException e) {
                target.build().ignores().ifPresent(SharedIgnores::addUnknown);
                throw e;
            }
        };
    }

    /**
     * Checks a target.
     *
     * @param advice the advice for particular libraries
     * @return the message of the build failure, or an empty value if the build succeeds
     * @throws ConfigurationException if a parameter is wrong
     * @throws ProbeException if the probe cannot do its work
     * @throws InterruptedException if this thread is interrupted; no JVM is left running
     */
    private Optional<String> check(ProbeTarget target, CheckOptions options, LibraryAdvice advice, Log log)
            throws ConfigurationException, ProbeException, InterruptedException {
        Instant started = Instant.now();
        Options common = options.common();
        List<Jvm> jvms;
        Preparation.Resolved resolved;
        Optional<TestRun> tests;
        try {
            jvms = preparation.jvms(target, common, options.jvms());
            resolved = preparation.classPath(target, common, log);
            tests = preparation.tests(target, common, resolved.classPath());
        } catch (ProbeException | ConfigurationException e) {
            ReportFiles.clearCheck(target.outputDirectory());
            throw e;
        }
        ClassPath classPath = resolved.classPath();
        Stopwatch comparison = new Stopwatch();
        UpToDateCheck unchanged = unchanged(target, options, jvms, classPath, tests);
        Optional<String> since = options.force() ? Optional.empty() : unchanged.since(options.repeat(), log);
        log.debug("The up-to-date check took " + comparison.millis() + " ms.");
        if (since.isPresent()) {
            log.info("No persistent tasks: nothing has changed since the clean check of " + since.get()
                    + "; -Dpersistent-tasks.force probes again.");
            target.build().ignores().ifPresent(SharedIgnores::addUnknown);
            return Optional.empty();
        }
        tests.ifPresent(run -> Preparation.warnOfDifferences(run, log));
        unchanged.forget();
        unchanged.take();
        ReportFiles.clearCheck(target.outputDirectory());
        FailureRules rules = rules(target, options, classPath.project());
        Criteria criteria = new Criteria(common.limits().tmax(), rules, advice);
        List<ProbeTarget> places = JvmDirectories.of(target, jvms);
        List<CheckReport> reports = Parallel.of(
                jvms.size(),
                options.parallel(),
                number -> new JvmCheck(places.get(number), options, log, criteria, jvms.get(number), classPath, tests)
                        .run(started)
                        .resolvedIn(resolved.millis()));
        for (int number = 0; jvms.size() > 1 && number < jvms.size(); number++) {
            places.get(number)
                    .writer(JvmDirectories.formats(common.output().formats()))
                    .write(reports.get(number));
        }
        CheckReport report = SeveralJvms.merge(reports);
        if (report.verdict() != Verdict.CLEAN || report.violations() > 0) {
            unchanged.distrust();
        }
        target.build()
                .ignores()
                .ifPresent(shared -> rules.ignores().stream()
                        .map(Ignore::described)
                        .forEach(rule -> shared.add(
                                rule, !report.conclusion().unmatched().contains(rule))));
        Optional<String> failure = report(target, options, log, rules, report);
        if (failure.isPresent()) {
            return failure;
        }
        boolean nothingToTell = report.verdict() == Verdict.CLEAN
                && report.violations() == 0
                && report.conclusion().notes().isEmpty();
        // A program reads files and talks to servers, which may have changed unnoticed.
        boolean isProgram = common.probe().program().isPresent();
        if (nothingToTell && !options.updateBaseline() && !isProgram) {
            unchanged.remember(moment(started), options.repeat());
        }
        return Optional.empty();
    }

    private static UpToDateCheck unchanged(
            ProbeTarget target, CheckOptions options, List<Jvm> jvms, ClassPath classPath, Optional<TestRun> tests) {
        CheckInputs inputs =
                new CheckInputs(target.plugin(), options, jvms, classPath, tests, System.getenv(), LocalDate.now());
        return new UpToDateCheck(
                target.outputDirectory(),
                ReportFiles.ofCheck(
                        target.outputDirectory(), options.common().output().formats()),
                inputs::fingerprint);
    }

    private static String moment(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.systemDefault())
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    }

    private static FailureRules rules(ProbeTarget target, CheckOptions options, String module) throws ProbeException {
        return new FailureRules(
                options.common().findings().failOn(),
                options.common().findings().ignores(),
                baseline(target, options, module),
                options.expectFailure(),
                target.build().ignores().isPresent(),
                LocalDate.now());
    }

    private static Optional<Baseline> baseline(ProbeTarget target, CheckOptions options, String module)
            throws ProbeException {
        return options.baseline().isPresent() && !options.updateBaseline()
                ? Optional.of(new BaselineFile(options.baseline().get(), module).read(target.alone()))
                : Optional.empty();
    }

    private static Optional<String> report(
            ProbeTarget target, CheckOptions options, Log log, FailureRules rules, CheckReport report)
            throws ProbeException, InterruptedException {
        Stopwatch writing = new Stopwatch();
        OutputOptions output = options.common().output();
        List<Path> files = target.writer(output.formats(), output.sarif()).write(report);
        log.debug("The reports took " + writing.millis() + " ms.");
        boolean mayFail = options.common().findings().failOnViolation() && !options.updateBaseline();
        ConsoleReport console = ConsoleReport.of(report, mayFail, files);
        target.build().output().execute(() -> console.lines(earlier(target)).forEach(line -> line.to(log)));
        if (options.updateBaseline()) {
            Path baseline = options.baseline().orElseThrow();
            boolean exists = new BaselineFile(baseline, report.run().project())
                    .write(CheckVerdict.baseline(report, rules), target.alone());
            log.info(exists ? "Baseline: " + baseline : "No baseline is written, because there are no findings.");
        }
        return console.failure();
    }

    private static ConsoleReport.Earlier earlier(ProbeTarget target) {
        return (identity, sentence) -> target.build().leaks().flatMap(leaks -> leaks.add(identity, sentence));
    }
}
