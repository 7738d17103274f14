package io.github.persistenttasks.surefire;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.launch.UserSettings;
import io.github.persistenttasks.protocol.TestSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The test classes to run in a module, and how.
 *
 * @param classes the names of the test classes, in their order
 * @param settings how the JUnit Platform runs them
 * @param jvm what Surefire passes to its JVM
 * @param place where Surefire runs them
 * @param added files after the module's class path: additional elements, and what runs the tests
 * @param excluded ids of the dependencies that are not on the class path
 * @param problem why the tests cannot be run; empty if they can
 * @param notes what of Surefire's configuration is not honoured, a sentence each
 */
public record TestRun(
        List<String> classes,
        TestSettings settings,
        UserSettings jvm,
        Place place,
        List<Path> added,
        List<String> excluded,
        Optional<String> problem,
        List<String> notes) {

    /**
     * Where Surefire runs tests.
     *
     * @param basedir the directory of the module
     * @param workingDirectory the directory in which it runs its JVM
     * @param modulePath whether it uses the module path if the project is a module
     */
    public record Place(Path basedir, Path workingDirectory, boolean modulePath) {}

    public TestRun {
        classes = List.copyOf(classes);
        added = List.copyOf(added);
        excluded = List.copyOf(excluded);
        notes = List.copyOf(notes);
    }

    /**
     * Returns the directory in which the tests run: that of Surefire, unless the user set another one.
     *
     * @param own the value of the plugin's own parameter, whose default is the directory of the module
     */
    public Path directory(Optional<Path> own) {
        return own.filter(directory ->
                        !directory.toAbsolutePath().equals(place.basedir().toAbsolutePath()))
                .orElse(place.workingDirectory());
    }

    /** Returns the class path of the tests, which lacks the excluded dependencies of the module's. */
    public ClassPath on(ClassPath ofModule) {
        return new ClassPath(
                ofModule.project(),
                ofModule.entries().stream()
                        .filter(entry -> !excluded.contains(entry.id()))
                        .toList(),
                ofModule.uncompiled());
    }

    /** Returns everything on which the outcome of the tests depends, apart from the files on the class path. */
    public Map<String, String> inputs() {
        Map<String, String> inputs = new TreeMap<>();
        inputs.put("classes", classes.toString());
        inputs.put("included tags", settings.includedTags.toString());
        inputs.put("excluded tags", settings.excludedTags.toString());
        inputs.put("included engines", settings.includedEngines.toString());
        inputs.put("excluded engines", settings.excludedEngines.toString());
        inputs.put("filters", settings.filters.toString());
        inputs.put("parameters", settings.parameters.toString());
        inputs.put("arguments", jvm.jvmArguments().toString());
        inputs.put("environment", new TreeMap<>(jvm.environment()).toString());
        inputs.put("system properties", new TreeMap<>(jvm.systemProperties()).toString());
        inputs.put("working directory", place.workingDirectory().toString());
        inputs.put("module path", String.valueOf(place.modulePath()));
        inputs.put("added", added.toString());
        inputs.put("excluded", excluded.toString());
        return inputs;
    }

    /** Returns the same run with more files after the class path. */
    public TestRun with(List<Path> more) {
        List<Path> all = Stream.concat(added.stream(), more.stream()).toList();
        return new TestRun(classes, settings, jvm, place, all, excluded, problem, notes);
    }

    /** Returns a run of no class, which cannot be made for this reason. */
    public TestRun failing(String reason) {
        return new TestRun(List.of(), settings, jvm, place, added, excluded, Optional.of(reason), notes);
    }
}
