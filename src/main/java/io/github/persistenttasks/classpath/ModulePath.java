package io.github.persistenttasks.classpath;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.ModulePathMode;
import io.github.persistenttasks.failure.ProbeException;
import java.io.File;
import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.plexus.languages.java.jpms.JavaModuleDescriptor;
import org.codehaus.plexus.languages.java.jpms.JavaModuleDescriptor.JavaRequires;
import org.codehaus.plexus.languages.java.jpms.JavaModuleDescriptor.JavaRequires.JavaModifier;
import org.codehaus.plexus.languages.java.jpms.LocationManager;
import org.codehaus.plexus.languages.java.jpms.ResolvePathRequest;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsRequest;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsResult;

/**
 * Divides the class path under test into module path and class path, so that a module runs as in production.
 *
 * @param classPath files on the class path
 * @param modulePath files on the module path; none if no module is probed
 * @param roots modules to resolve
 * @param names names of the modules on the module path, by file
 * @param needs names of the modules that a module on the module path requires, by its file
 * @param tests the directory of the test classes that run in the probed module; empty if there is no such module, or no test
 */
public record ModulePath(
        List<Path> classPath,
        List<Path> modulePath,
        List<String> roots,
        Map<Path, String> names,
        Map<Path, Set<String>> needs,
        Optional<Path> tests) {

    private static final String PARAMETER = "persistent-tasks.modulePath";
    private static final String DESCRIPTOR = "module-info.class";

    /** The first version that has modules. */
    private static final int MODULES = 9;

    public ModulePath {
        classPath = List.copyOf(classPath);
        modulePath = List.copyOf(modulePath);
        roots = List.copyOf(roots);
        names = Map.copyOf(names);
        needs = Map.copyOf(needs);
    }

    /** Returns a path without modules. */
    private static ModulePath withoutModules(List<Path> files) {
        return new ModulePath(files, List.of(), List.of(), Map.of(), Map.of(), Optional.empty());
    }

    /**
     * Divides a class path.
     *
     * @param wanted whether to use the module path; {@code AUTO} uses it if the first entry is a directory with the classes of a module
     * @param feature feature version of the forked JVM
     * @throws ConfigurationException if a module path is wanted but the first entry is not a module or the JVM does not support modules, or
     *     if a file cannot be on a module path
     * @throws ProbeException if the modules cannot be read
     */
    public static ModulePath of(ClassPath classPath, ModulePathMode wanted, int feature)
            throws ConfigurationException, ProbeException {
        requireModules(wanted, feature);
        List<Path> files = classPath.entries().stream().map(Entry::file).toList();
        List<Path> own = own(classPath);
        boolean directory = !own.isEmpty() && isModule(own.get(0));
        // Test classes are in the packages of the module but not in the module.
        boolean automatic = wanted == ModulePathMode.AUTO && directory && own.size() == 1 && feature >= MODULES;
        if (!automatic && wanted != ModulePathMode.TRUE) {
            return withoutModules(files);
        }
        if (own.size() > 1) {
            throw new ConfigurationException(
                    "%s: 'true' cannot be used with persistent-tasks.scope=test, because test classes are not a module;"
                                    .formatted(PARAMETER)
                            + " use auto or false, or another scope.");
        }
        return ofModule(classPath.project(), files, own);
    }

    /**
     * Divides the class path of tests as Surefire does: if the project is a module, it is on the module path, and its test classes run in it.
     *
     * @param wanted whether to use the module path; {@code AUTO} uses it if Surefire does
     * @param asSurefire whether Surefire uses the module path for the tests of a module
     * @param feature feature version of the forked JVM
     * @throws ConfigurationException if a module path is wanted but the project is not a module or the JVM does not support modules, or if a
     *     file cannot be on a module path
     * @throws ProbeException if the modules cannot be read
     */
    public static ModulePath ofTests(ClassPath classPath, ModulePathMode wanted, boolean asSurefire, int feature)
            throws ConfigurationException, ProbeException {
        requireModules(wanted, feature);
        List<Path> files = classPath.entries().stream().map(Entry::file).toList();
        List<Path> ownTests = ownTests(classPath);
        Optional<Path> main = own(classPath).stream()
                .filter(file -> !ownTests.contains(file))
                .findFirst()
                .filter(ModulePath::isModule);
        boolean automatic = asSurefire
                && feature >= MODULES
                && main.isPresent()
                && ownTests.stream().noneMatch(ModulePath::isModule);
        if (wanted == ModulePathMode.FALSE || wanted == ModulePathMode.AUTO && !automatic) {
            return withoutModules(files);
        }
        return ofModule(classPath.project(), files, main.stream().toList()).with(ownTests);
    }

    private static boolean isModule(Path directory) {
        return Files.isRegularFile(directory.resolve(DESCRIPTOR));
    }

    private ModulePath with(List<Path> ownTests) {
        return new ModulePath(
                classPath, modulePath, roots, names, needs, ownTests.stream().findFirst());
    }

    /** Returns the directory of the test classes. The project may have no other classes. */
    private static List<Path> ownTests(ClassPath classPath) {
        return classPath.entries().stream()
                .filter(entry -> entry.trail().size() == 1 && !entry.id().equals(classPath.project()))
                .map(Entry::file)
                .toList();
    }

    private static List<Path> own(ClassPath classPath) {
        return classPath.entries().stream()
                .filter(entry -> entry.trail().size() == 1)
                .map(Entry::file)
                .toList();
    }

    /** Returns whether the first entry is a module with a descriptor of its own. */
    public static boolean startsWithModule(ClassPath classPath) {
        try {
            return own(classPath).stream()
                    .limit(1)
                    .flatMap(file -> ModuleFinder.of(file).findAll().stream())
                    .anyMatch(module -> !module.descriptor().isAutomatic());
        } catch (FindException compiledForANewerJava) {
            return true;
        }
    }

    /**
     * Checks that a JVM supports the wanted mode.
     *
     * @throws ConfigurationException if a module path is wanted but the JVM does not support modules
     */
    public static void requireModules(ModulePathMode wanted, int feature) throws ConfigurationException {
        if (wanted == ModulePathMode.TRUE && feature < MODULES) {
            throw new ConfigurationException(
                    "%s: 'true' cannot be used with Java %d, which has no modules; use auto or false."
                            .formatted(PARAMETER, feature));
        }
    }

    private static ModulePath ofModule(String project, List<Path> files, List<Path> own)
            throws ConfigurationException, ProbeException {
        try {
            LocationManager locations = new LocationManager();
            JavaModuleDescriptor descriptor = own.isEmpty()
                    ? null
                    : locations
                            .resolvePath(ResolvePathRequest.ofPath(own.get(0)))
                            .getModuleDescriptor();
            if (descriptor == null || descriptor.isAutomatic()) {
                throw new ConfigurationException(
                        "%s: 'true' cannot be used, because %s has no module-info; use auto or false."
                                .formatted(PARAMETER, project));
            }
            // At run time, providers of services that modules use are resolved as well, even if no module requires
            // them.
            ResolvePathsResult<Path> result = locations.resolvePaths(ResolvePathsRequest.ofPaths(files)
                    .setModuleDescriptor(descriptor)
                    .setIncludeAllProviders(true));
            Map<Path, JavaModuleDescriptor> modules = new HashMap<>();
            result.getModulepathElements()
                    .keySet()
                    .forEach(path -> modules.put(path, result.getPathElements().get(path)));
            modules.put(own.get(0), descriptor);
            modules.values().removeIf(one -> one == null);
            return of(files, modules, descriptor.name());
        } catch (IOException e) {
            throw new ProbeException("Cannot read the modules of " + project + ": " + e.getMessage(), e);
        }
    }

    private static ModulePath of(List<Path> files, Map<Path, JavaModuleDescriptor> modules, String root)
            throws ConfigurationException {
        Map<Path, String> names = new HashMap<>();
        modules.forEach((path, module) -> names.put(path, module.name()));
        Map<Path, Set<String>> needs = new HashMap<>();
        modules.forEach((path, module) -> needs.put(path, required(module, names.values())));
        List<Path> modulePath = files.stream().filter(modules::containsKey).toList();
        for (Path path : modulePath) {
            if (path.toString().contains(File.pathSeparator)) {
                throw new ConfigurationException(
                        "%s: '%s' cannot be on the module path, because it contains the path separator '%s'; use false to probe on the class path."
                                .formatted(PARAMETER, path, File.pathSeparator));
            }
        }
        List<Path> rest =
                files.stream().filter(file -> !modules.containsKey(file)).toList();
        return new ModulePath(rest, modulePath, List.of(root), names, needs, Optional.empty());
    }

    /** Returns the required modules of the class path; others belong to the JDK. */
    private static Set<String> required(JavaModuleDescriptor module, Collection<String> known) {
        return module.requires().stream()
                .filter(required -> !required.modifiers().contains(JavaModifier.STATIC))
                .map(JavaRequires::name)
                .filter(known::contains)
                .collect(Collectors.toSet());
    }

    /**
     * Divides a part of the class path in the same way: a file on the module path stays there unless it requires a module that is not in
     * the part. If the root module is not in the part, all of its modules are roots.
     *
     * @param files the files of the part, in their order
     */
    public ModulePath within(List<Path> files) {
        List<Path> modules = new ArrayList<>(files);
        modules.removeIf(file -> !names.containsKey(file));
        Set<String> present = namesOf(modules);
        while (modules.removeIf(file -> !present.containsAll(needs.getOrDefault(file, Set.of())))) {
            present.retainAll(namesOf(modules));
        }
        if (modules.isEmpty()) {
            return withoutModules(files);
        }
        Map<Path, String> ownNames = new HashMap<>(names);
        ownNames.keySet().retainAll(new HashSet<>(modules));
        Map<Path, Set<String>> ownNeeds = new HashMap<>(needs);
        ownNeeds.keySet().retainAll(new HashSet<>(modules));
        return new ModulePath(
                files.stream().filter(file -> !ownNames.containsKey(file)).toList(),
                modules,
                present.containsAll(roots) ? roots : List.copyOf(present),
                ownNames,
                ownNeeds,
                tests);
    }

    /** Returns {@code module/package} for each package of these test classes that is in the probed module; none if no test runs in a module. */
    public List<String> packagesOf(Collection<String> testClasses) {
        return tests.stream()
                .flatMap(directory -> testClasses.stream()
                        .filter(name -> Files.isRegularFile(directory.resolve(name.replace('.', '/') + ".class")))
                        .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('.')))))
                .filter(name -> !name.isEmpty())
                .map(name -> roots.get(0) + "/" + name)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns {@code module/package} for each package of the probed module, exported or not. These must be opened to code of the project
     * that is not in the module, such as an exercise.
     */
    public List<String> ownPackages() {
        return names.entrySet().stream()
                .filter(module -> roots.equals(List.of(module.getValue())))
                .flatMap(module -> packages(module.getKey(), module.getValue()))
                .sorted()
                .toList();
    }

    private static Stream<String> packages(Path file, String module) {
        try {
            return ModuleFinder.of(file).find(module).stream()
                    .flatMap(found -> found.descriptor().packages().stream())
                    .map(name -> module + "/" + name);
        } catch (FindException compiledForANewerJava) {
            return Stream.empty();
        }
    }

    private Set<String> namesOf(Collection<Path> modules) {
        return modules.stream().map(names::get).collect(Collectors.toCollection(TreeSet::new));
    }
}
