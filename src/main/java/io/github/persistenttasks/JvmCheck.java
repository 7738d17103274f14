package io.github.persistenttasks;

import io.github.persistenttasks.classpath.ClassIndex;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.OpenClassPath;
import io.github.persistenttasks.exercise.Exercises;
import io.github.persistenttasks.fork.CannotForkException;
import io.github.persistenttasks.fork.ForkSettings;
import io.github.persistenttasks.fork.Forks;
import io.github.persistenttasks.fork.HeadStart;
import io.github.persistenttasks.fork.Jvm;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.report.ConsoleReport;
import io.github.persistenttasks.verdict.CheckReport;
import io.github.persistenttasks.verdict.CheckVerdict;
import io.github.persistenttasks.verdict.Holder;
import io.github.persistenttasks.verdict.Rules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** The check of a class path on one JVM, from the plan to the verdict; what can be done at the same time is. */
final class JvmCheck {

    private final Target target;
    private final CheckOptions options;
    private final Options common;
    private final Log log;
    private final Rules rules;
    private final Jvm jvm;
    private final ClassPath classPath;
    private final Rehearsal rehearsal;

    JvmCheck(
            Target target,
            CheckOptions options,
            Log log,
            Rules rules,
            Jvm jvm,
            ClassPath classPath,
            Rehearsal rehearsal) {
        this.target = target;
        this.options = options;
        this.common = options.common();
        this.log = log;
        this.rules = rules;
        this.jvm = jvm;
        this.classPath = classPath;
        this.rehearsal = rehearsal;
    }

    /**
     * Returns what came of it.
     *
     * @param started when the check began
     * @param before what must be done before anything of the class path is read
     * @throws MojoFailureException when a parameter does not fit what is there
     * @throws MojoExecutionException when the probe could not do its work
     */
    CheckReport run(Preparation preparation, Instant started, Runnable before)
            throws MojoFailureException, MojoExecutionException {
        Prepared unplanned = Prepared.of(jvm, classPath, common);
        Progress progress =
                new Progress(log, classPath.entries().size(), common.tmax().toMillis() / 1000.0 + " s");
        try (OpenClassPath open = new OpenClassPath(classPath, jvm.feature());
                Exercises exercises = Exercises.compile(
                                options.exercises(),
                                classPath,
                                jvm.feature(),
                                target.outputDirectory().resolve("exercises"))
                        .keptIf(log.isDebugEnabled())) {
            ClassIndex index = new ClassIndex(open);
            Holder holder = name -> exercises.hold(name) ? Optional.of(classPath.project()) : index.origin(name);
            return preparation.fork(target, common, progress, forks -> {
                try (HeadStart ahead =
                        options.exercises().isEmpty() ? unplanned.ahead(forks, common, target) : forks.notAhead()) {
                    before.run();
                    long start = System.nanoTime();
                    Prepared prepared = unplanned.planned(open, common, ahead);
                    log.debug("The plan took " + millisSince(start) + " ms.");
                    return run(prepared, exercises, holder, forks, progress, started);
                }
            });
        }
    }

    private CheckReport run(
            Prepared prepared, Exercises exercises, Holder holder, Forks forks, Progress progress, Instant started)
            throws CannotForkException, InterruptedException, MojoFailureException {
        List<String> opens =
                options.exercises().isEmpty() ? List.of() : prepared.layout().ownPackages();
        ForkSettings settings =
                prepared.settings(common, target.outputDirectory()).withOpens(opens);
        long start = System.nanoTime();
        rehearsal.of(() -> rehearse(prepared, holder, started));
        Observation observation = forks.toldTo(new IdleTime(progress, rehearsal::begin))
                .observe(settings, prepared.plan().initializers(), exercises.initializers(), exercises.directory());
        log.debug("The forks took " + millisSince(start) + " ms.");
        start = System.nanoTime();
        CheckReport report = verdict(prepared, holder).of(observation, started, target.reproduce());
        log.debug("The verdict took " + millisSince(start) + " ms.");
        return report;
    }

    private void rehearse(Prepared prepared, Holder holder, Instant started) throws Exception {
        Observation imagined = ImaginedRun.of(prepared.plan().initializers(), true);
        CheckReport report = verdict(prepared, holder).of(imagined, started, target.reproduce());
        target.writer(common.formats()).rehearse(report);
        ConsoleReport.of(report, true, List.of()).lines();
    }

    private CheckVerdict verdict(Prepared prepared, Holder holder) {
        return new CheckVerdict(
                classPath, prepared.plan().rechecked(classPath), common.tmax(), holder, rules, common.remedies());
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
