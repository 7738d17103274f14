package io.github.persistenttasks.verdict;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

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
    private final Patience patience;
    private final List<Reading> sweeps = new ArrayList<>();

    /** The last sweep that each suspect took part in. */
    private final Map<Subject, Reading> suspects = new LinkedHashMap<>();

    /**
     * Makes a peeling.
     *
     * @param patience how long the sweeps wait; after brief ones nothing is decided, but what the next trials will be is mostly known
     */
    Peeling(ClassPath classPath, Plan plan, Readings readings, Patience patience) {
        this.classPath = classPath;
        this.plan = plan;
        this.readings = readings;
        this.patience = patience;
    }

    /**
     * Peels. Where the first sweep waits for tmax and another JVM may run, all is done once with brief trials meanwhile: what these show need
     * not be tried after it.
     *
     * @throws MojoExecutionException when a sweep could not be carried out, or the build was interrupted
     */
    static Peeling of(List<Subject> subjects, ClassPath classPath, Plan plan, Readings readings)
            throws MojoExecutionException {
        Peeling peeling = new Peeling(classPath, plan, readings, Patience.WHOLE);
        Begun first = peeling.begin(subjects);
        if (readings.areParallel() && goesOn(first)) {
            try {
                new Peeling(classPath, plan, readings, Patience.BRIEF).peel(subjects);
            } catch (MojoExecutionException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                // What keeps a trial from being carried out shows again when it counts.
            }
        }
        peeling.peel(subjects);
        return peeling;
    }

    private static boolean goesOn(Begun sweep) throws MojoExecutionException {
        try {
            return sweep.goesOn();
        } catch (InterruptedException e) {
            throw Readings.interrupted(e);
        }
    }

    private void peel(List<Subject> subjects) throws MojoExecutionException {
        List<Subject> rest = List.copyOf(subjects);
        boolean clear = false;
        while (!clear && !rest.isEmpty()) {
            Reading sweep = readings.of(trial(rest), name(), patience);
            sweeps.add(sweep);
            clear = sweep.isClear();
            Set<String> accused = sweep.accused();
            List<Subject> found =
                    rest.stream().filter(subject -> subject.brings(accused)).toList();
            List<Subject> suspected = found.isEmpty() && !clear ? rest : found;
            rest = rest.stream().filter(subject -> !suspected.contains(subject)).toList();
            // The next sweep goes first: there may be one more behind it.
            if (!clear && !rest.isEmpty()) {
                begin(rest);
            }
            suspected.forEach(subject -> suspect(subject, sweep));
        }
    }

    private Begun begin(List<Subject> subjects) {
        return readings.begin(trial(subjects), name(), patience);
    }

    private void suspect(Subject subject, Reading sweep) {
        suspects.put(subject, sweep);
        Trial alone = subject.trial(classPath, plan);
        if (!readings.isBegun(alone, Patience.WHOLE)) {
            boolean moment = patience == Patience.BRIEF || Confirmation.canConfirm(sweep);
            readings.begin(alone, subject.id(), moment ? Patience.BRIEF : Patience.WHOLE);
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
