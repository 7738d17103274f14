package io.github.persistenttasks.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class and module path of a forked JVM.
 *
 * @param classPath files of the class path under test, in their order
 * @param modulePath files of the module path; empty if all files are on the class path
 * @param rootModules modules to resolve if there is a module path
 * @param opens packages as {@code module/package} to open, so that the probe can access providers in modules
 */
public record LaunchPaths(List<Path> classPath, List<Path> modulePath, List<String> rootModules, List<String> opens) {

    public LaunchPaths {
        classPath = List.copyOf(classPath);
        modulePath = List.copyOf(modulePath);
        rootModules = List.copyOf(rootModules);
        opens = List.copyOf(opens);
    }

    /** Returns the paths of a JVM without modules. */
    public static LaunchPaths ofClassPath(List<Path> classPath) {
        return new LaunchPaths(classPath, List.of(), List.of(), List.of());
    }

    LaunchPaths withFiles(List<Path> files) {
        return new LaunchPaths(appended(classPath, files), modulePath, rootModules, opens);
    }

    LaunchPaths withOpens(List<String> packages) {
        return new LaunchPaths(classPath, modulePath, rootModules, appended(opens, packages));
    }

    private static <T> List<T> appended(List<T> list, List<T> more) {
        return Stream.concat(list.stream(), more.stream()).toList();
    }
}
