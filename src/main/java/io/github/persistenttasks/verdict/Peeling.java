package io.github.persistenttasks.verdict;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the dependencies that a JVM's exit shows to be clean from those that must be tried alone.
 *
 * <p>It sweeps: all that nobody suspects runs in one JVM. Whoever comes with an artifact that is accused then, as a culprit or as the one
 * whose initializer led to a task or ended the JVM, is a suspect and leaves the class path with all that it has. One leak may hide another,
 * so what is left is swept again, until a sweep exits by itself and leaves nothing. The suspects are tried meanwhile, for a moment each:
 * mostly that tells enough, see {@link Confirmation}.
 */
final class Peeling {

    private final ClassPath classPath;
    private final Plan plan;
    private final Readings readings;
    private final List<Reading> sweeps = new ArrayList<>();

    /** The last sweep that each suspect took part in. */
    private final Map<Subject, Reading> suspects = new LinkedHashMap<>();

    private Peeling(ClassPath classPath, Plan plan, Readings readings) {
        this.classPath = classPath;
        this.plan = plan;
        this.readings = readings;
    }

    /**
     * Sweeps until nothing suspicious is left.
     *
     * @throws ProbeException when a sweep could not be carried out
     * @throws InterruptedException when this thread is interrupted
     */
    static Peeling of(List<Subject> subjects, ClassPath classPath, Plan plan, Readings readings)
            throws ProbeException, InterruptedException {
        Peeling peeling = new Peeling(classPath, plan, readings);
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
            // The next sweep goes first: there may be one more behind it.
            if (!clear && !rest.isEmpty()) {
                readings.begin(trial(rest), name(), Patience.WHOLE);
            }
            suspected.forEach(subject -> suspect(subject, sweep));
        }
    }

    private void suspect(Subject subject, Reading sweep) {
        suspects.put(subject, sweep);
        Trial alone = subject.trial(classPath, plan);
        if (!readings.isBegun(alone, Patience.WHOLE)) {
            readings.begin(alone, subject.id(), Confirmation.canConfirm(sweep) ? Patience.BRIEF : Patience.WHOLE);
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
        return suspects.containsKey(subject);
    }

    /** Returns the last sweep that the suspect took part in. */
    Reading sweepOf(Subject suspect) {
        return suspects.get(suspect);
    }

    /** Returns the suspects, in the order in which they were found. */
    List<Subject> suspects() {
        return List.copyOf(suspects.keySet());
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
