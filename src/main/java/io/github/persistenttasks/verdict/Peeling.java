package io.github.persistenttasks.verdict;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Tells the dependencies that a JVM's exit shows to be clean from those that must be tried alone.
 *
 * <p>It sweeps: all that nobody suspects runs in one JVM. Whoever comes with an artifact that is accused then, as a culprit or as the one
 * whose initializer led to a task or ended the JVM, is a suspect and leaves the class path with all that it has. One leak may hide another,
 * so what is left is swept again, until a sweep exits by itself and leaves nothing. The suspects are tried meanwhile.
 */
final class Peeling {

    private final ClassPath classPath;
    private final Plan plan;
    private final Readings readings;
    private final List<Reading> sweeps = new ArrayList<>();
    private final Set<Subject> suspects = new LinkedHashSet<>();

    Peeling(ClassPath classPath, Plan plan, Readings readings) {
        this.classPath = classPath;
        this.plan = plan;
        this.readings = readings;
    }

    /** @throws MojoExecutionException when a sweep could not be carried out */
    void peel(List<Subject> subjects) throws MojoExecutionException {
        List<Subject> rest = List.copyOf(subjects);
        boolean clear = false;
        while (!clear && !rest.isEmpty()) {
            Reading sweep = readings.of(trial(rest), "sweep " + (sweeps.size() + 1));
            sweeps.add(sweep);
            clear = sweep.isClear();
            Set<String> accused = sweep.accused();
            List<Subject> found =
                    rest.stream().filter(subject -> subject.brings(accused)).toList();
            List<Subject> suspected = found.isEmpty() && !clear ? rest : found;
            rest = rest.stream().filter(subject -> !suspected.contains(subject)).toList();
            begin(suspected, clear ? List.of() : rest);
        }
    }

    /** The next sweep goes first: there may be one more behind it. */
    private void begin(List<Subject> suspected, List<Subject> rest) {
        if (!rest.isEmpty()) {
            readings.begin(trial(rest), "sweep " + (sweeps.size() + 1));
        }
        for (Subject suspect : suspected) {
            suspects.add(suspect);
            readings.begin(suspect.trial(classPath, plan), suspect.id());
        }
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
