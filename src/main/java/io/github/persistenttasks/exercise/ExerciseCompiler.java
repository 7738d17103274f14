package io.github.persistenttasks.exercise;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Exercise;
import io.github.persistenttasks.config.UncompiledExerciseException;
import io.github.persistenttasks.exercise.ExerciseSource.Place;
import io.github.persistenttasks.exercise.ExerciseSource.Shape;
import io.github.persistenttasks.failure.ProbeException;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles exercises with the compiler of Maven's JDK against the class path under test, for the JVM that will run them. */
final class ExerciseCompiler {

    /** Maximum number of reported compiler errors. */
    private static final int MOST_ERRORS = 5;

    /** The first version of the JVM in which the probe can read the variables on a stack. */
    private static final int READS_STACKS = 9;

    private final JavaCompiler compiler;
    private final List<Path> classPath;
    private final int feature;
    private final Path directory;

    /**
     * Creates a compiler.
     *
     * @param feature feature version of the JVM that will run the classes
     * @param directory the directory for the classes
     * @throws ProbeException if Maven's JDK has no compiler
     */
    ExerciseCompiler(List<Path> classPath, int feature, Path directory) throws ProbeException {
        this(ToolProvider.getSystemJavaCompiler(), classPath, feature, directory);
    }

    ExerciseCompiler(JavaCompiler compiler, List<Path> classPath, int feature, Path directory) throws ProbeException {
        if (compiler == null) {
            throw new ProbeException("Cannot compile exercises: the Java installation that runs Maven, "
                    + System.getProperty("java.home") + ", has no compiler; run Maven with a JDK.");
        }
        this.compiler = compiler;
        this.classPath = classPath.stream().filter(ExerciseCompiler::isReadable).toList();
        this.feature = feature;
        this.directory = directory;
    }

    /** Returns whether the compiler can read the entry. Unlike the JVM, it fails at an archive that is broken or is not an archive. */
    private static boolean isReadable(Path path) {
        if (Files.isDirectory(path)) {
            return true;
        }
        try (ZipFile file = new ZipFile(path.toFile())) {
            return file.size() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Compiles an exercise to a class with this name.
     *
     * @throws ConfigurationException if it does not compile; the message contains the compiler's messages and the lines
     * @throws ProbeException if the compiler cannot run
     */
    void compile(Exercise exercise, String className) throws ConfigurationException, ProbeException {
        ExerciseSource source = ExerciseSource.of(className, exercise.code(), Shape.HANDLE);
        List<Diagnostic<? extends JavaFileObject>> errors = compile(source);
        if (errors.isEmpty()) {
            compileWithVariables(exercise, source, Shape.HANDLE);
            return;
        }
        ExerciseSource other = ExerciseSource.of(className, exercise.code(), Shape.NOTHING);
        List<Diagnostic<? extends JavaFileObject>> otherErrors = compile(other);
        if (!otherErrors.isEmpty()) {
            boolean first = errors.size() <= otherErrors.size();
            throw new UncompiledExerciseException(
                    exercise, message(exercise, first ? source : other, first ? errors : otherErrors));
        }
        compileWithVariables(exercise, other, Shape.NOTHING);
    }

    /** Compiles it again so that it passes its variables, if the JVM that will run it cannot read them on the stack. */
    private void compileWithVariables(Exercise exercise, ExerciseSource plain, Shape shape) throws ProbeException {
        if (feature >= READS_STACKS) {
            return;
        }
        List<String> variables = ExerciseSource.mayBeVariables(exercise.code());
        while (!variables.isEmpty()) {
            ExerciseSource source = ExerciseSource.of(plain.className(), exercise.code(), shape, variables);
            List<Diagnostic<? extends JavaFileObject>> errors = compile(source);
            if (errors.isEmpty()) {
                return;
            }
            Set<String> others = new HashSet<>();
            for (Diagnostic<? extends JavaFileObject> error : errors) {
                int index = source.variable(error.getLineNumber(), variables.size());
                if (index >= 0) {
                    others.add(variables.get(index));
                }
            }
            // Without one, the end of the statements cannot be reached.
            variables = others.isEmpty()
                    ? List.of()
                    : variables.stream().filter(name -> !others.contains(name)).toList();
        }
        compile(plain);
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(ExerciseSource source) throws ProbeException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
            // Without a source path, the compiler would also compile sources in the artifacts' jars.
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            boolean done = compiler.getTask(said, files, diagnostics, options(), null, List.of(new Source(source)))
                    .call();
            List<Diagnostic<? extends JavaFileObject>> errors = diagnostics.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .toList();
            if (!done && errors.isEmpty()) {
                throw new ProbeException("The compiler cannot compile an exercise: " + said);
            }
            return errors;
        } catch (IOException | RuntimeException e) {
            throw new ProbeException("The compiler cannot compile an exercise: " + e.getMessage(), e);
        }
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-implicit:none", "-g", "-nowarn", "-Xlint:none"));
        if (feature < Runtime.version().feature()) {
            options.add("--release");
            options.add(String.valueOf(feature));
        }
        return options;
    }

    private static String message(
            Exercise exercise, ExerciseSource source, List<Diagnostic<? extends JavaFileObject>> errors) {
        StringBuilder message = new StringBuilder(exercise.parameter())
                .append(": the exercise '")
                .append(exercise.name())
                .append("' does not compile.");
        for (Diagnostic<? extends JavaFileObject> error : errors.subList(0, Math.min(MOST_ERRORS, errors.size()))) {
            message.append(System.lineSeparator());
            if (error.getPosition() == Diagnostic.NOPOS) {
                message.append(error.getMessage(Locale.ENGLISH));
                continue;
            }
            Place place = source.place(error.getPosition());
            message.append("line ").append(place.line()).append(": ").append(error.getMessage(Locale.ENGLISH));
            message.append(System.lineSeparator()).append("    ").append(place.text());
            message.append(System.lineSeparator())
                    .append("    ")
                    .append(indent(place))
                    .append('^');
        }
        if (errors.size() > MOST_ERRORS) {
            message.append(System.lineSeparator())
                    .append("and ")
                    .append(errors.size() - MOST_ERRORS)
                    .append(" more.");
        }
        return message.toString();
    }

    /** Returns the whitespace before the mark. Tabs are kept, so that the mark is in the right column for any tab width. */
    private static String indent(Place place) {
        String before =
                place.text().substring(0, Math.min(place.column(), place.text().length()));
        return before.replaceAll("[^\\t]", " ");
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(ExerciseSource source) {
            super(URI.create("exercise:///" + source.className() + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
