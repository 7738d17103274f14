package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.classpath.ClassOrigins;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.classpath.OpenClassPath;
import io.github.persistenttasks.config.ArtifactSelection;
import io.github.persistenttasks.config.ProbeMode;
import io.github.persistenttasks.finddeps.DependencySearch;
import io.github.persistenttasks.finddeps.PartialClassOwner;
import io.github.persistenttasks.finddeps.RunningTrial;
import io.github.persistenttasks.finddeps.Trial;
import io.github.persistenttasks.finddeps.TrialMode;
import io.github.persistenttasks.fork.ForkLimit;
import io.github.persistenttasks.fork.ForkListener;
import io.github.persistenttasks.fork.ForkPool;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.launch.ForkTimes;
import io.github.persistenttasks.launch.LaunchPaths;
import io.github.persistenttasks.launch.UserSettings;
import io.github.persistenttasks.plan.Plan;
import io.github.persistenttasks.result.Dependency;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.verdict.Criteria;
import io.github.persistenttasks.verdict.FailureRules;
import io.github.persistenttasks.verdict.LibraryAdvice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachJdk
class AloneOrInCompanyTest {

    private static final Duration TMAX = Duration.ofSeconds(2);

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @Test
    void anArtifactIsCleanIfOnlyAnotherKeepsItsThreadAlive() throws Exception {
        FindDepsReport report = find(Company.Keeps.class, Company.Sleeps.class);

        assertThat(report.verdict()).isEqualTo(Verdict.PERSISTENT);
        assertThat(of(Company.Keeps.class, report).verdict()).isEqualTo(Verdict.CLEAN);
        Dependency sleeps = of(Company.Sleeps.class, report);
        assertThat(sleeps.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(sleeps.tasks()).isEmpty();
        assertThat(sleeps.note())
                .startsWith("seen only together with other dependencies, not alone: Thread \"kept\" is alive");
    }

    @Test
    void anIdleWorkerIsConfirmedByTheSharedRun() throws Exception {
        Dependency waits = of(Company.Waits.class, find(Company.Keeps.class, Company.Waits.class));

        assertThat(waits.verdict()).isEqualTo(Verdict.PERSISTENT);
        assertThat(waits.isolated()).isTrue();
        assertThat(waits.confirmedBy()).isEqualTo("shared run");
        assertThat(waits.note()).isNull();
    }

    private static Dependency of(Class<?> provider, FindDepsReport report) {
        return report.dependencies().stream()
                .filter(dependency -> dependency.id().equals(Check.id(provider)))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the report of find-deps on these providers, each in an artifact of its own. */
    private FindDepsReport find(Class<?>... providers) throws Exception {
        List<Entry> entries = new ArrayList<>();
        for (Class<?> provider : providers) {
            String id = Check.id(provider);
            Path file = FixtureJar.write(directory, provider);
            entries.add(new Entry(id, file, List.of("test:project:1", id), true, List.of(id)));
        }
        ClassPath classPath = new ClassPath("test:project:1", entries);
        ForkPool forks = new ForkPool(ForkLimit.ofItsOwn(), 1, new ForkListener() {});
        FailureRules rules =
                new FailureRules(EnumSet.allOf(FindingKind.class), List.of(), Optional.empty(), false, LocalDate.EPOCH);
        try (OpenClassPath open = new OpenClassPath(classPath, jvm.feature())) {
            Plan plan = Plan.of(open, ArtifactSelection.of(List.of(), List.of()), ProbeMode.SERVICES, List.of());
            Criteria criteria = new Criteria(TMAX, rules, LibraryAdvice.known());
            return new DependencySearch(classPath, plan, PartialClassOwner.of(new ClassOrigins(open)), criteria)
                    .of((trial, name, patience) -> run(trial, patience, forks), false, Instant.now(), null);
        }
    }

    private RunningTrial run(Trial trial, TrialMode patience, ForkPool forks) {
        ForkSettings settings = new ForkSettings(
                jvm,
                LaunchPaths.ofClassPath(
                        trial.classPath().stream().map(Entry::file).toList()),
                new ForkTimes(TMAX, Duration.ofSeconds(30), Duration.ofMillis(600)),
                UserSettings.NONE,
                directory);
        try {
            return new RunningTrial(CompletableFuture.completedFuture(
                    forks.observe(patience == TrialMode.BRIEF ? settings.brief() : settings, trial.plan())));
        } catch (Exception e) {
            return new RunningTrial(CompletableFuture.failedFuture(e));
        }
    }
}
