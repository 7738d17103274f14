package io.github.persistenttasks.verdict;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Plan;
import io.github.persistenttasks.verdict.CheckReport.Finding;
import io.github.persistenttasks.verdict.CheckReport.FindingKind;
import io.github.persistenttasks.verdict.CheckReport.Source;
import io.github.persistenttasks.verdict.CheckReport.Task;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/** The trials of one run, none of them twice, and what each of them showed. */
final class Readings {

    private final Observer observer;
    private final Plan plan;
    private final Duration tmax;
    private final PartialHolder holder;
    private final Remedies remedies;
    private final Map<String, List<String>> trails = new HashMap<>();
    private final Map<Source, Set<String>> declarers = new HashMap<>();
    private final Map<Trial, Future<Observation>> trials = new LinkedHashMap<>();
    private final Map<Trial, Reading> readings = new LinkedHashMap<>();

    Readings(
            Observer observer, ClassPath classPath, Plan plan, Duration tmax, PartialHolder holder, Remedies remedies) {
        this.observer = observer;
        this.plan = plan;
        this.tmax = tmax;
        this.holder = holder;
        this.remedies = remedies;
        classPath.entries().forEach(entry -> trails.put(entry.id(), entry.trail()));
        plan.declared()
                .forEach(initializer -> declarers
                        .computeIfAbsent(Tasks.source(initializer), source -> new LinkedHashSet<>())
                        .add(initializer.artifact()));
    }

    /** Begins a trial that was not begun yet. */
    void begin(Trial trial, String name) {
        trials.computeIfAbsent(trial, unknown -> observer.observe(unknown, name));
    }

    /**
     * Waits for a trial, which is begun if it is not yet.
     *
     * @throws MojoExecutionException when it could not be carried out
     */
    Reading of(Trial trial, String name) throws MojoExecutionException {
        begin(trial, name);
        Reading known = readings.get(trial);
        if (known == null) {
            known = read(trial, await(trials.get(trial)));
            readings.put(trial, known);
        }
        return known;
    }

    /**
     * Waits for the trial of a subject alone.
     *
     * @return what it showed, or that it could not be carried out
     * @throws MojoExecutionException when the build was interrupted
     */
    Reading ofSubject(Trial trial, Subject subject) throws MojoExecutionException {
        try {
            return of(trial, subject.id());
        } catch (MojoExecutionException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            Finding finding =
                    new Finding(FindingKind.UNPROBED, subject.id(), null, e.getMessage(), null, false, false, null);
            return new Reading(trial, null, List.of(), List.of(finding), declarers);
        }
    }

    private static Observation await(Future<Observation> future) throws MojoExecutionException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The build was interrupted while the probe ran.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MojoExecutionException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Reading read(Trial trial, Observation observation) {
        Set<String> ids = trial.classPath().stream().map(Entry::id).collect(Collectors.toSet());
        Holder own = className -> holder.of(className, ids);
        List<Task> tasks = new Tasks(own, trails, tmax, remedies).of(observation);
        List<Finding> findings = Findings.of(plan.within(ids), observation, tasks, tmax.toMillis() / 1000.0, own);
        return new Reading(trial, observation, tasks, findings, declarers);
    }

    /** Returns what was seen in the trials that were waited for. */
    List<Observation> observations() {
        return readings.values().stream().map(Reading::observation).toList();
    }
}
