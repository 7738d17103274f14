package io.github.persistenttasks.finddeps;

import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.plan.Initializer;
import java.util.List;

/**
 * A part of the class path and the initializers that run on it in JVMs of their own.
 *
 * @param classPath the artifacts, in the order of the whole class path
 * @param plan the initializers, in their order
 */
public record Trial(List<Entry> classPath, List<Initializer> plan) {

    public Trial {
        classPath = List.copyOf(classPath);
        plan = List.copyOf(plan);
    }
}
