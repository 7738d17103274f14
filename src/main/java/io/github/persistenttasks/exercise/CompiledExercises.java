package io.github.persistenttasks.exercise;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Exercise;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.file.DirectoryTree;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.protocol.Markers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compiled exercises, with the main class that runs one of them, in a directory that is deleted on close. */
public final class CompiledExercises implements AutoCloseable {

    private static final String PREFIX = "Exercise_";

    private final Path directory;
    private final List<Initializer> initializers;
    private final boolean kept;

    private CompiledExercises(Path directory, List<Initializer> initializers, boolean kept) {
        this.directory = directory;
        this.initializers = List.copyOf(initializers);
        this.kept = kept;
    }

    /**
     * Compiles exercises.
     *
     * @param owner id of the artifact to which the code of the exercises belongs
     * @param classPath the class path under test
     * @param feature feature version of the JVM that will run them
     * @param directory the directory for their classes; it is emptied first, and deleted by {@link #close}
     * @throws ConfigurationException if one of them does not compile
     * @throws ProbeException if there is no compiler, or the directory cannot be written
     */
    public static CompiledExercises compile(
            List<Exercise> exercises, String owner, ClassPath classPath, int feature, Path directory)
            throws ConfigurationException, ProbeException {
        if (exercises.isEmpty()) {
            return new CompiledExercises(directory, List.of(), false);
        }
        try {
            DirectoryTree.delete(directory);
            writeMainClass(directory);
        } catch (IOException e) {
            throw new ProbeException("Cannot write exercises to " + directory + ": " + e.getMessage(), e);
        }
        List<Path> files = classPath.entries().stream().map(Entry::file).toList();
        ExerciseCompiler compiler = new ExerciseCompiler(files, feature, directory);
        List<Initializer> initializers = new ArrayList<>();
        CompiledExercises compiled = null;
        try {
            Set<String> names = new HashSet<>();
            for (Exercise exercise : exercises) {
                String className = className(exercise.name(), names);
                compiler.compile(exercise, className);
                initializers.add(Initializer.exercise(owner, exercise.name(), className));
            }
            compiled = new CompiledExercises(directory, initializers, false);
        } finally {
            if (compiled == null) {
                delete(directory);
            }
        }
        return compiled;
    }

    /** Writes the main class of the JVMs that will run them. */
    private static void writeMainClass(Path directory) throws IOException {
        String name = Markers.EXERCISE_MAIN_CLASS.replace('.', '/') + ".class";
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = CompiledExercises.class.getResourceAsStream('/' + name)) {
            if (in == null) {
                throw new IOException("the plugin's jar is incomplete, it lacks " + name);
            }
            Files.copy(in, file);
        }
    }

    /** Returns an unused class name, also without regard to case, because file systems may be case-insensitive. */
    private static String className(String name, Set<String> taken) {
        String base = PREFIX + name.replaceAll("[^A-Za-z0-9_]", "_");
        String className = base;
        for (int i = 2; !taken.add(className.toLowerCase(Locale.ROOT)); i++) {
            className = base + "_" + i;
        }
        return className;
    }

    /** Returns the exercises in their order, as the last steps of a plan. */
    public List<Initializer> initializers() {
        return initializers;
    }

    /** Returns the directory with their classes. */
    public Path directory() {
        return directory;
    }

    /** Returns whether this is the class of an exercise, a class nested in one, or a class generated for one. */
    public boolean hold(String className) {
        return className.startsWith(PREFIX)
                && initializers.stream().anyMatch(exercise -> {
                    String type = exercise.type();
                    return className.equals(type)
                            || className.startsWith(type)
                                    && (className.charAt(type.length()) == '$'
                                            || className.charAt(type.length()) == '/');
                });
    }

    /** Returns the same exercises, whose classes are kept on close if {@code wanted} is set. */
    public CompiledExercises keptIf(boolean wanted) {
        return new CompiledExercises(directory, initializers, wanted);
    }

    /** Deletes the classes, unless they are kept. */
    @Override
    public void close() {
        if (!kept) {
            delete(directory);
        }
    }

    /** Deletes the directory if possible; otherwise the next check deletes it. */
    private static void delete(Path directory) {
        try {
            DirectoryTree.delete(directory);
        } catch (IOException stays) {
            return;
        }
    }
}
