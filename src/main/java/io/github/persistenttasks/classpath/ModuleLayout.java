package io.github.persistenttasks.classpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.languages.java.jpms.JavaModuleDescriptor;
import org.codehaus.plexus.languages.java.jpms.LocationManager;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsRequest;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsResult;

/**
 * Which files of the class path under test go on the module path, so that a module runs as it would in production.
 *
 * @param classPath files on the class path
 * @param modulePath files on the module path; none where the probe is not about a module
 * @param roots modules to resolve
 * @param names names of the modules on the module path by their files
 */
public record ModuleLayout(List<Path> classPath, List<Path> modulePath, List<String> roots, Map<Path, String> names) {

    private static final String PARAMETER = "persistent-tasks.modulePath";
    private static final String DESCRIPTOR = "module-info.class";

    /** The first version that has modules. */
    private static final int MODULES = 9;

    public ModuleLayout {
        classPath = List.copyOf(classPath);
        modulePath = List.copyOf(modulePath);
        roots = List.copyOf(roots);
        names = Map.copyOf(names);
    }

    /**
     * Lays out a class path.
     *
     * @param wanted whether to use the module path, {@code null} to use it when the first entry is a directory of classes that is a module
     * @param feature feature version of the JVM that it is for
     * @throws MojoFailureException when a module path is wanted, but the first entry is no module, or the JVM knows none
     * @throws MojoExecutionException when the modules cannot be read
     */
    public static ModuleLayout of(ClassPath classPath, Boolean wanted, int feature)
            throws MojoFailureException, MojoExecutionException {
        List<Path> files = classPath.entries().stream().map(Entry::file).toList();
        Path main = files.isEmpty() ? null : files.get(0);
        boolean directory = main != null && Files.isRegularFile(main.resolve(DESCRIPTOR));
        boolean automatic = wanted == null && directory && feature >= MODULES;
        if (!automatic && !Boolean.TRUE.equals(wanted)) {
            return new ModuleLayout(files, List.of(), List.of(), Map.of());
        }
        if (feature < MODULES) {
            throw new MojoFailureException(
                    "%s: 'true' is not allowed with Java %d, which has no modules; allowed are auto and false."
                            .formatted(PARAMETER, feature));
        }
        return ofModule(classPath, files, main, directory);
    }

    private static ModuleLayout ofModule(ClassPath classPath, List<Path> files, Path main, boolean directory)
            throws MojoFailureException, MojoExecutionException {
        try {
            LocationManager locations = new LocationManager();
            JavaModuleDescriptor descriptor = main == null
                    ? null
                    : locations
                            .resolvePath(org.codehaus.plexus.languages.java.jpms.ResolvePathRequest.ofPath(main))
                            .getModuleDescriptor();
            if (descriptor == null || descriptor.isAutomatic()) {
                throw new MojoFailureException(
                        "%s: 'true' is not allowed, since %s has no module-info; allowed are auto and false."
                                .formatted(PARAMETER, classPath.project()));
            }
            Path mainDescriptor = directory ? main.resolve(DESCRIPTOR) : main;
            ResolvePathsResult<Path> result =
                    locations.resolvePaths(ResolvePathsRequest.ofPaths(files).setMainModuleDescriptor(mainDescriptor));
            Map<Path, String> names = new HashMap<>();
            names.put(main, descriptor.name());
            result.getModulepathElements().keySet().forEach(path -> names.putIfAbsent(path, name(result, path)));
            Set<Path> modules = new HashSet<>(result.getModulepathElements().keySet());
            modules.add(main);
            List<Path> modulePath = new ArrayList<>();
            List<Path> rest = new ArrayList<>();
            files.forEach(file -> (modules.contains(file) ? modulePath : rest).add(file));
            names.values().removeIf(String::isEmpty);
            return new ModuleLayout(rest, modulePath, List.of(descriptor.name()), names);
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "Cannot read the modules of " + classPath.project() + ": " + e.getMessage(), e);
        }
    }

    private static String name(ResolvePathsResult<Path> result, Path path) {
        JavaModuleDescriptor descriptor = result.getPathElements().get(path);
        return descriptor == null ? "" : descriptor.name();
    }

    /**
     * Returns {@code module/package} for each package with one of these classes that lies on the module path: what must be opened for
     * reaching them.
     *
     * @param classNames names of classes by the files that hold them
     */
    public List<String> opens(Map<Path, ? extends Iterable<String>> classNames) {
        Set<String> opens = new TreeSet<>();
        names.forEach((file, module) -> {
            Iterable<String> types = classNames.get(file);
            if (types != null) {
                for (String type : types) {
                    int dot = type.lastIndexOf('.');
                    if (dot > 0) {
                        opens.add(module + "/" + type.substring(0, dot));
                    }
                }
            }
        });
        return List.copyOf(opens);
    }
}
