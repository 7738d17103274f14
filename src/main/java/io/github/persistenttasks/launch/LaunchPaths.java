package io.github.persistenttasks.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The class and module path of a forked JVM.
 *
 * @param classPath files of the class path under test, in their order
 * @param modulePath files of the module path; empty if all files are on the class path
 * @param rootModules modules to resolve if there is a module path
 * @param opens packages as {@code module/package} to open, so that code that is in no module can access them by reflection
 * @param patch test classes that are added to a module, if there are any
 */
public record LaunchPaths(
        List<Path> classPath,
        List<Path> modulePath,
        List<String> rootModules,
        List<String> opens,
        Optional<Patch> patch) {

    /**
     * Classes that are added to a module. The module can then access what is on the class path, as a test framework is.
     *
     * @param module name of the module
     * @param classes the directory of the classes
     */
    public record Patch(String module, Path classes) {}

    public LaunchPaths {
        classPath = List.copyOf(classPath);
        modulePath = List.copyOf(modulePath);
        rootModules = List.copyOf(rootModules);
        opens = List.copyOf(opens);
    }

    /** Returns the paths of a JVM without modules. */
    public static LaunchPaths ofClassPath(List<Path> classPath) {
        return new LaunchPaths(classPath, List.of(), List.of(), List.of(), Optional.empty());
    }

    LaunchPaths withFiles(List<Path> files) {
        return new LaunchPaths(appended(classPath, files), modulePath, rootModules, opens, patch);
    }

    LaunchPaths withOpens(List<String> packages) {
        return new LaunchPaths(classPath, modulePath, rootModules, appended(opens, packages), patch);
    }

    private static <T> List<T> appended(List<T> list, List<T> more) {
        return Stream.concat(list.stream(), more.stream()).toList();
    }
}
