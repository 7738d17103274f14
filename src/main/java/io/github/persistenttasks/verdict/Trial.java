package io.github.persistenttasks.verdict;

import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.plan.Initializer;
import java.util.List;

/**
 * A part of the class path, and what is run on it in JVMs of its own.
 *
 * @param classPath in the order of the whole class path
 * @param plan what is run, in this order
 */
public record Trial(List<Entry> classPath, List<Initializer> plan) {

    public Trial {
        classPath = List.copyOf(classPath);
        plan = List.copyOf(plan);
    }

    // Those that records have are made when they are first called, which takes a cold JVM 10 ms each.
    @Override
    public boolean equals(Object other) {
        return other instanceof Trial trial && trial.classPath.equals(classPath) && trial.plan.equals(plan);
    }

    @Override
    public int hashCode() {
        return 31 * classPath.hashCode() + plan.hashCode();
    }
}
