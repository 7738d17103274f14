package io.github.persistenttasks.finddeps;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.plan.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An artifact on which a project may depend.
 *
 * @param closure ids of the artifact and its transitive dependencies
 */
record Candidate(String id, List<String> trail, boolean direct, Set<String> closure) {

    /** Returns the project or the requested artifact, even if it has no classes, then the rest of the class path. */
    static List<Candidate> of(ClassPath classPath) {
        List<Candidate> candidates = new ArrayList<>();
        List<Entry> entries = classPath.entries();
        String project = classPath.project();
        if (entries.stream().noneMatch(entry -> entry.id().equals(project))) {
            Set<String> closure = new LinkedHashSet<>(List.of(project));
            entries.forEach(entry -> closure.add(entry.id()));
            candidates.add(new Candidate(project, List.of(project), true, closure));
        }
        for (Entry entry : entries) {
            Set<String> closure = new LinkedHashSet<>(List.of(entry.id()));
            closure.addAll(entry.closure());
            candidates.add(new Candidate(entry.id(), entry.trail(), entry.direct(), closure));
        }
        return candidates;
    }

    /** Returns whether one of these artifacts is in its closure. */
    boolean brings(Collection<String> ids) {
        return ids.stream().anyMatch(closure::contains);
    }

    /** Returns the trial that shows whether depending on it alone leaves tasks. */
    Trial trial(ClassPath classPath, Plan plan) {
        return trial(closure, classPath, plan);
    }

    /** Returns a trial of these artifacts with all of their initializers. */
    static Trial trial(Set<String> ids, ClassPath classPath, Plan plan) {
        return new Trial(
                classPath.entries().stream()
                        .filter(entry -> ids.contains(entry.id()))
                        .toList(),
                plan.within(ids).initializers());
    }
}
