package io.github.persistenttasks.goal;

import io.github.persistenttasks.classpath.ClassOrigins;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.OpenClassPath;
import io.github.persistenttasks.config.CheckOptions;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.exercise.CompiledExercises;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.fork.ForkException;
import io.github.persistenttasks.fork.ForkPool;
import io.github.persistenttasks.fork.ForkedJvm;
import io.github.persistenttasks.fork.MainClassException;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.surefire.TestRun;
import io.github.persistenttasks.verdict.CheckVerdict;
import io.github.persistenttasks.verdict.ClassOwner;
import io.github.persistenttasks.verdict.Criteria;
import io.github.persistenttasks.verdict.SeveralRuns;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Checks a class path on one JVM, from the plan to the verdict. */
final class JvmCheck {

    /** The artifact of what exercises start if there is no project. */
    private static final String WITHOUT_PROJECT = "exercise";

    private final ProbeTarget target;
    private final CheckOptions options;
    private final Options common;
    private final Log log;
    private final Criteria criteria;
    private final Jvm jvm;
    private final ClassPath classPath;
    private final Optional<TestRun> tests;

    JvmCheck(
            ProbeTarget target,
            CheckOptions options,
            Log log,
            Criteria criteria,
            Jvm jvm,
            ClassPath classPath,
            Optional<TestRun> tests) {
        this.target = target;
        this.options = options;
        this.common = options.common();
        this.log = log;
        this.criteria = criteria;
        this.jvm = jvm;
        this.classPath = tests.map(run -> run.on(classPath)).orElse(classPath);
        this.tests = tests;
    }

    /**
     * Runs the check, as often as it is to be repeated.
     *
     * @param started when the check began
     * @throws ConfigurationException if a parameter does not fit the class path
     * @throws ProbeException if the probe cannot do its work
     * @throws InterruptedException if this thread is interrupted; no JVM is left running
     */
    CheckReport run(Instant started) throws ConfigurationException, ProbeException, InterruptedException {
        ProbeRun unplanned = ProbeRun.of(jvm, classPath, common, tests);
        Progress progress = new Progress(log, classPath.entries().size(), criteria.tmaxSeconds() + " s");
        String exerciser = common.probe().artifacts().isEmpty() ? classPath.project() : WITHOUT_PROJECT;
        try (OpenClassPath open = new OpenClassPath(classPath, jvm.feature());
                CompiledExercises exercises = CompiledExercises.compile(
                                options.exercises(),
                                exerciser,
                                classPath,
                                jvm.feature(),
                                target.outputDirectory().resolve("exercises"))
                        .keptIf(log.isDebugEnabled())) {
            ClassOwner owner = ClassOwner.of(new ClassOrigins(open)).with(exercises::hold, exerciser);
            ForkPool forks = new ForkPool(target.limit(), common.jvm().forks(), progress);
            try (ForkedJvm booting = unplanned.boot(forks, common, target)) {
                Stopwatch plan = new Stopwatch();
                ProbeRun prepared = unplanned.planned(open, common);
                log.debug("The plan took " + plan.millis() + " ms.");
                Stopwatch run = new Stopwatch();
                List<Observation> observations = Parallel.of(
                        options.repeat(),
                        options.parallel(),
                        number -> observe(prepared, exercises, forks, number == 0 ? booting : null));
                log.debug("The forks took " + run.millis() + " ms.");
                requireTests(observations.get(0));
                Stopwatch verdict = new Stopwatch();
                List<CheckReport> reports = new ArrayList<>();
                for (Observation observation : observations) {
                    reports.add(verdict(prepared, owner).of(observation, started, target.reproduce()));
                }
                log.debug("The verdict took " + verdict.millis() + " ms.");
                return SeveralRuns.merge(reports);
            }
        }
    }

    private Observation observe(
            ProbeRun prepared, CompiledExercises exercises, ForkPool forks, @Nullable ForkedJvm booting)
            throws ConfigurationException, ForkException, InterruptedException {
        Path output = target.outputDirectory();
        ForkSettings ofExercises = prepared.ofExercises(common, exercises.directory(), output);
        try (ForkedJvm first = booting == null ? forks.start(prepared.ofPlan(common, output)) : booting) {
            return forks.observe(first, prepared.plan().initializers(), exercises.initializers(), ofExercises);
        } catch (MainClassException e) {
            throw new ConfigurationException(
                    "persistent-tasks.mainClass: " + e.getMessage() + "; expected a class with a main method.", e);
        }
    }

    /** Checks that the user's patterns, which selected at least one class, selected a test of it. */
    private void requireTests(Observation observation) throws ConfigurationException {
        Optional<String> patterns = common.probe().tests();
        boolean none = tests.filter(run -> !run.classes().isEmpty()).isPresent()
                && observation.deaths().isEmpty()
                && observation.attempts().stream()
                        .filter(attempt -> attempt.initializer().kind() == Initializer.Kind.TEST)
                        .allMatch(attempt -> attempt.tests()
                                .filter(counts -> counts.run() == 0)
                                .isPresent());
        if (none && patterns.isPresent()) {
            throw new ConfigurationException(
                    "persistent-tasks.tests: no test matches '%s', although a class does; expected patterns such as OrderTest, Order*Test#save* or !SlowTest."
                            .formatted(patterns.get()));
        }
        if (none) {
            log.warn("No test ran: the test classes of " + classPath.project()
                    + " have no test that is selected and that an engine on the class path runs.");
        }
    }

    private CheckVerdict verdict(ProbeRun prepared, ClassOwner owner) {
        return new CheckVerdict(classPath, prepared.plan().rechecked(classPath), owner, criteria);
    }
}
