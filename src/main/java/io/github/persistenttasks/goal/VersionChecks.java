package io.github.persistenttasks.goal;

import io.github.persistenttasks.classpath.ArtifactId;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.FindVersionOptions;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.findversion.FailedTests;
import io.github.persistenttasks.findversion.Leftovers;
import io.github.persistenttasks.findversion.ProgramStatus;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.report.FindVersionConsole;
import io.github.persistenttasks.report.ReportFiles;
import io.github.persistenttasks.resolve.ResolutionException;
import io.github.persistenttasks.resolve.VersionSource;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.VersionTrial;
import io.github.persistenttasks.surefire.TestRun;
import io.github.persistenttasks.verdict.Criteria;
import io.github.persistenttasks.verdict.FailureRules;
import io.github.persistenttasks.verdict.LibraryAdvice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.plugin.logging.Log;

/** Checks versions as {@code check} does, each in JVMs of its own and with its files in a directory of its own. */
final class VersionChecks {

    private final Preparation preparation;
    private final ProbeTarget target;
    private final FindVersionOptions options;
    private final Jvm jvm;
    private final LibraryAdvice advice;
    private final Log log;
    private final AtomicInteger count = new AtomicInteger();
    private FailedTests failedInUse = FailedTests.NONE;
    private ProgramStatus statusInUse = ProgramStatus.NONE;

    VersionChecks(
            Preparation preparation,
            ProbeTarget target,
            FindVersionOptions options,
            Jvm jvm,
            LibraryAdvice advice,
            Log log) {
        this.preparation = preparation;
        this.target = target;
        this.options = options;
        this.jvm = jvm;
        this.advice = advice;
        this.log = log;
    }

    /** Returns the number of checks. */
    int count() {
        return count.get();
    }

    /** Checks the class path as it is. */
    CheckReport inUse(ClassPath classPath, Instant started)
            throws ConfigurationException, ProbeException, InterruptedException {
        log.info("Checking " + classPath.project() + " with the versions in use.");
        Optional<TestRun> tests = preparation.tests(target, options.common(), classPath);
        tests.ifPresent(run -> Preparation.warnOfDifferences(run, log));
        CheckReport report = check(target, classPath, tests, started);
        failedInUse = FailedTests.of(report);
        statusInUse = ProgramStatus.of(report);
        return report;
    }

    /** Checks versions of an artifact and logs the result of each as soon as it is known. */
    List<VersionTrial> of(Leftovers leftovers, VersionSource source, List<String> versions)
            throws ProbeException, InterruptedException {
        try {
            return Parallel.of(versions.size(), options.check().parallel(), number -> {
                VersionTrial trial = of(leftovers, source, versions.get(number));
                FindVersionConsole.progress(leftovers.artifact(), trial).forEach(line -> line.to(log));
                return trial;
            });
        } catch (ConfigurationException e) {
            throw new ProbeException(e.getMessage(), e);
        }
    }

    private VersionTrial of(Leftovers leftovers, VersionSource source, String version)
            throws ProbeException, InterruptedException {
        String id = leftovers.artifact();
        Stopwatch watch = new Stopwatch();
        try {
            ClassPath classPath =
                    source.with(id, version, options.common().probe().scope());
            ProbeTarget own = target.in(target.outputDirectory()
                    .resolve(ReportFiles.VERSIONS)
                    .resolve(directory(ArtifactId.parse(id).in(version))));
            Optional<TestRun> tests = preparation.tests(own, options.common(), classPath);
            CheckReport report = check(own, classPath, tests, Instant.now());
            VersionTrial trial = leftovers.compare(version, report.findings(), watch.millis());
            return FailedTests.of(report)
                    .notIn(failedInUse)
                    .or(() -> ProgramStatus.of(report).notIn(statusInUse))
                    .map(trial::incompleteIfClean)
                    .orElse(trial);
        } catch (ResolutionException e) {
            return VersionTrial.unavailable(version, e.getMessage());
        } catch (ConfigurationException e) {
            // A class that a parameter names exists in the version in use, but not in this one.
            return VersionTrial.notTried(version, e.getMessage());
        }
    }

    /** Returns the directory of an artifact, with its groupId because artifacts in different groups may have the same name. */
    private static String directory(ArtifactId id) {
        return id.toString().replaceAll("[^0-9A-Za-z._-]", "_");
    }

    private CheckReport check(ProbeTarget place, ClassPath classPath, Optional<TestRun> tests, Instant started)
            throws ConfigurationException, ProbeException, InterruptedException {
        Options common = options.common();
        Criteria criteria =
                new Criteria(common.limits().tmax(), FailureRules.of(common.findings(), LocalDate.now()), advice);
        CheckReport report = new JvmCheck(place, options.check(), log, criteria, jvm, classPath, tests).run(started);
        count.incrementAndGet();
        return report;
    }
}
