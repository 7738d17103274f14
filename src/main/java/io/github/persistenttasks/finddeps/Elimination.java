package io.github.persistenttasks.finddeps;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Separates the dependencies that a JVM's exit proves clean from the suspects, which must be tried alone.
 *
 * <p>A sweep runs all dependencies that are not suspects in one JVM. An artifact is accused if it is a culprit, or if its initializer led
 * to a task or ended the JVM. Every dependency that brings an accused artifact becomes a suspect and leaves the class path. One leak can
 * mask another, so the rest is swept again until a sweep exits by itself without a task. Meanwhile the suspects are tried alone.
 */
final class Elimination {

    private final ClassPath classPath;
    private final Plan plan;
    private final TrialResults results;
    private final IsolatedTrials isolated;
    private final List<TrialResult> sweeps = new ArrayList<>();
    private final Set<Candidate> suspects = new LinkedHashSet<>();

    private Elimination(ClassPath classPath, Plan plan, TrialResults results, IsolatedTrials isolated) {
        this.classPath = classPath;
        this.plan = plan;
        this.results = results;
        this.isolated = isolated;
    }

    /**
     * Sweeps until there are no new suspects.
     *
     * @param isolated runs the trials of the suspects
     * @throws ProbeException if a sweep fails
     * @throws InterruptedException if this thread is interrupted
     */
    static Elimination of(
            List<Candidate> candidates, ClassPath classPath, Plan plan, TrialResults results, IsolatedTrials isolated)
            throws ProbeException, InterruptedException {
        Elimination elimination = new Elimination(classPath, plan, results, isolated);
        elimination.eliminate(candidates);
        return elimination;
    }

    private void eliminate(List<Candidate> candidates) throws ProbeException, InterruptedException {
        List<Candidate> rest = List.copyOf(candidates);
        boolean clear = false;
        while (!clear && !rest.isEmpty()) {
            TrialResult sweep = results.of(trial(rest), name(), TrialMode.WHOLE);
            sweeps.add(sweep);
            clear = sweep.isClear();
            Set<String> accused = sweep.accused();
            List<Candidate> found =
                    rest.stream().filter(candidate -> candidate.brings(accused)).toList();
            List<Candidate> suspected = found.isEmpty() && !clear ? rest : found;
            rest = rest.stream()
                    .filter(candidate -> !suspected.contains(candidate))
                    .toList();
            // The next sweep begins before the trials, because another one may depend on its result.
            if (!clear && !rest.isEmpty()) {
                results.begin(trial(rest), name(), TrialMode.WHOLE);
            }
            suspects.addAll(suspected);
            isolated.begin(suspected, sweep);
        }
    }

    private String name() {
        return "sweep " + (sweeps.size() + 1);
    }

    private Trial trial(List<Candidate> candidates) {
        Set<String> ids = candidates.stream().map(Candidate::id).collect(Collectors.toSet());
        return Candidate.trial(ids, classPath, plan);
    }

    boolean isSuspect(Candidate candidate) {
        return suspects.contains(candidate);
    }

    /** Returns the last sweep, whose exit proves that all remaining dependencies are clean. */
    TrialResult clearing() {
        return sweeps.get(sweeps.size() - 1);
    }

    /** Returns the results of the sweeps, in their order. */
    List<TrialResult> sweeps() {
        return sweeps;
    }
}
