package io.github.persistenttasks.finddeps;

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
}
