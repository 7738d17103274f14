package io.github.persistenttasks.goal;

import io.github.persistenttasks.classpath.ClassOrigins;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.OpenClassPath;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.FindDepsOptions;
import io.github.persistenttasks.config.Isolate;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.finddeps.DependencySearch;
import io.github.persistenttasks.finddeps.PartialClassOwner;
import io.github.persistenttasks.fork.ForkPool;
import io.github.persistenttasks.fork.ForkedJvm;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.report.FindDepsConsole;
import io.github.persistenttasks.report.ReportFiles;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.verdict.Criteria;
import io.github.persistenttasks.verdict.FailureRules;
import io.github.persistenttasks.verdict.LibraryAdvice;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.plugin.logging.Log;

/** The goal {@code find-deps}: takes a target through the pipeline, from its class path to its reports. */
@Named
@Singleton
public final class FindDepsGoal {

    private final Preparation preparation;

    @Inject
    FindDepsGoal(Preparation preparation) {
        this.preparation = preparation;
    }

    /**
     * Returns the action that searches a target.
     *
     * @throws ConfigurationException if the user's file of advice cannot be read
     */
    public TargetAction of(FindDepsOptions options, Log log) throws ConfigurationException {
        LibraryAdvice advice = LibraryAdvice.of(options.common().findings().advice());
        return target -> find(target, options, advice, log);
    }

    /**
     * Determines for each dependency of a target whether depending on it alone leaves tasks.
     *
     * @param advice the advice for particular libraries
     * @return the message of the build failure, or an empty value if the build succeeds
     * @throws ConfigurationException if a parameter is wrong
     * @throws ProbeException if the probe cannot do its work
     * @throws InterruptedException if this thread is interrupted; no JVM is left running
     */
    private Optional<String> find(ProbeTarget target, FindDepsOptions options, LibraryAdvice advice, Log log)
            throws ConfigurationException, ProbeException, InterruptedException {
        Instant started = Instant.now();
        Options common = options.common();
        Jvm jvm = preparation.jvm(target, common);
        ClassPath classPath = preparation.classPath(target, common, log).classPath();
        ReportFiles.clearFindDeps(target.outputDirectory());
        Stopwatch trialsTime = new Stopwatch();
        TrialProgress progress = new TrialProgress(log);
        FindDepsReport report;
        try (OpenClassPath open = new OpenClassPath(classPath, jvm.feature())) {
            ProbeRun unplanned = ProbeRun.of(jvm, classPath, common);
            ForkPool forks = new ForkPool(target.limit(), common.jvm().forks(), progress.of("the class path"));
            try (ForkedJvm booting = options.isolate() == Isolate.ALL ? null : unplanned.boot(forks, common, target)) {
                ProbeRun prepared = unplanned.planned(open, common);
                DependencySearch search = search(prepared, open, common, advice);
                try (ForkedTrials trials =
                        new ForkedTrials(prepared, common, target.outputDirectory(), forks, booting, progress)) {
                    report = search.of(trials, options.isolate() == Isolate.ALL, started, target.reproduce());
                }
            }
        }
        log.debug("The trials took " + trialsTime.millis() + " ms.");
        return report(target, options, log, report);
    }

    private static DependencySearch search(
            ProbeRun prepared, OpenClassPath open, Options options, LibraryAdvice advice) {
        FailureRules rules = FailureRules.of(options.findings(), LocalDate.now());
        return new DependencySearch(
                prepared.classPath(),
                prepared.plan(),
                PartialClassOwner.of(new ClassOrigins(open)),
                new Criteria(options.limits().tmax(), rules, advice));
    }

    private static Optional<String> report(ProbeTarget target, FindDepsOptions options, Log log, FindDepsReport report)
            throws ProbeException {
        Options common = options.common();
        List<Path> files = target.writer(common.output().formats()).write(report);
        FindDepsConsole console =
                FindDepsConsole.of(report, common.findings().failOnViolation(), options.verbose(), files);
        target.build().output().execute(() -> console.lines().forEach(line -> line.to(log)));
        return console.failure();
    }
}
