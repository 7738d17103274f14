package io.github.persistenttasks.launch;

import java.util.List;
import java.util.Optional;

/**
 * A program that the JVM's launcher runs, as {@code java} would.
 *
 * @param module the module of its main class; empty if that is on the class path
 * @param mainClass name of the class with its {@code main} method
 * @param arguments the arguments of that method
 */
public record Program(Optional<String> module, String mainClass, List<String> arguments) {

    public Program {
        arguments = List.copyOf(arguments);
    }
}
