package io.github.persistenttasks.verdict;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Separates the dependencies that a JVM's exit shows to be clean from those that must be tried alone.
 *
 * <p>It sweeps: all dependencies that are not suspects run in one JVM. Every dependency that brings an artifact which is accused then, as a culprit or as
 * the one whose initializer led to a task or ended the JVM, is a suspect and leaves the class path with all that it has. One leak may hide
 * another, so the rest is swept again, until a sweep exits by itself and leaves nothing. Meanwhile the suspects are tried alone.
 */
final class Peeling {

    private final ClassPath classPath;
    private final Plan plan;
    private final Readings readings;
    private final Isolation isolation;
    private final List<Reading> sweeps = new ArrayList<>();
    private final Set<Subject> suspects = new LinkedHashSet<>();

    private Peeling(ClassPath classPath, Plan plan, Readings readings, Isolation isolation) {
        this.classPath = classPath;
        this.plan = plan;
        this.readings = readings;
        this.isolation = isolation;
    }

    /**
     * Sweeps until nothing suspicious is left.
     *
     * @param isolation tries the suspects
     * @throws ProbeException when a sweep could not be carried out
     * @throws InterruptedException when this thread is interrupted
     */
    static Peeling of(List<Subject> subjects, ClassPath classPath, Plan plan, Readings readings, Isolation isolation)
            throws ProbeException, InterruptedException {
        Peeling peeling = new Peeling(classPath, plan, readings, isolation);
        peeling.peel(subjects);
        return peeling;
    }

    private void peel(List<Subject> subjects) throws ProbeException, InterruptedException {
        List<Subject> rest = List.copyOf(subjects);
        boolean clear = false;
        while (!clear && !rest.isEmpty()) {
            Reading sweep = readings.of(trial(rest), name(), Patience.WHOLE);
            sweeps.add(sweep);
            clear = sweep.isClear();
            Set<String> accused = sweep.accused();
            List<Subject> found =
                    rest.stream().filter(subject -> subject.brings(accused)).toList();
            List<Subject> suspected = found.isEmpty() && !clear ? rest : found;
            rest = rest.stream().filter(subject -> !suspected.contains(subject)).toList();
            // The next sweep goes first: there may be one more after it.
            if (!clear && !rest.isEmpty()) {
                readings.begin(trial(rest), name(), Patience.WHOLE);
            }
            suspects.addAll(suspected);
            isolation.begin(suspected, sweep);
        }
    }

    private String name() {
        return "sweep " + (sweeps.size() + 1);
    }

    private Trial trial(List<Subject> subjects) {
        Set<String> ids = subjects.stream().map(Subject::id).collect(Collectors.toSet());
        return Subject.trial(ids, classPath, plan);
    }

    boolean isSuspect(Subject subject) {
        return suspects.contains(subject);
    }

    /** Returns the sweep whose exit shows all that is not suspect to be clean. */
    Reading clearing() {
        return sweeps.get(sweeps.size() - 1);
    }

    /** Returns what each sweep showed, in their order. */
    List<Reading> sweeps() {
        return sweeps;
    }
}
