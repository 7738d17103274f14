package io.github.persistenttasks.goal;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.ModulePath;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.MainProgram;
import io.github.persistenttasks.config.ModulePathMode;
import io.github.persistenttasks.config.ProbeOptions;
import io.github.persistenttasks.launch.Program;
import java.util.Optional;
import java.util.TreeSet;

/** Decides whether a program runs on the class path or on the module path, as the user's {@code java} command would. */
final class ProgramLaunch {

    private static final String PARAMETER = "persistent-tasks.mainClass";

    /** The first version that has modules. */
    private static final int MODULES = 9;

    private ProgramLaunch() {}

    /**
     * Returns whether the module path is used. A program is on it only if the user says so, by the name of its module or by the parameter
     * {@code modulePath}.
     *
     * @param feature feature version of the forked JVM
     * @throws ConfigurationException if the program's module cannot be run
     */
    static ModulePathMode modulePath(ProbeOptions options, ClassPath classPath, int feature)
            throws ConfigurationException {
        Optional<MainProgram> program = options.program();
        if (program.isEmpty()) {
            return options.modulePath();
        }
        Optional<String> module = program.get().module();
        if (module.isEmpty()) {
            return options.modulePath() == ModulePathMode.TRUE ? ModulePathMode.TRUE : ModulePathMode.FALSE;
        }
        String given = module.get() + "/" + program.get().className();
        if (feature < MODULES) {
            throw new ConfigurationException(
                    "%s: '%s' cannot be used with Java %d, which has no modules; use the name of the class alone."
                            .formatted(PARAMETER, given, feature));
        }
        if (options.modulePath() == ModulePathMode.FALSE) {
            throw new ConfigurationException(
                    "%s: '%s' names a module, but persistent-tasks.modulePath is 'false'; use the name of the class alone, or set modulePath to true or auto."
                            .formatted(PARAMETER, given));
        }
        if (!ModulePath.startsWithModule(classPath)) {
            throw new ConfigurationException(
                    "%s: '%s' names the module '%s', but %s has no module-info; use the name of the class alone, such as com.acme.Cli."
                            .formatted(PARAMETER, given, module.get(), classPath.project()));
        }
        return ModulePathMode.TRUE;
    }

    /**
     * Returns the program for the launcher.
     *
     * @param layout the module path
     * @param project id of the project or artifact
     * @throws ConfigurationException if its module is not on the module path
     */
    static Program of(MainProgram program, ModulePath layout, String project) throws ConfigurationException {
        if (layout.modulePath().isEmpty()) {
            return new Program(Optional.empty(), program.className(), program.arguments());
        }
        String module = program.module().orElse(layout.roots().get(0));
        if (!layout.names().containsValue(module)) {
            throw new ConfigurationException(
                    "%s: the module '%s' is not on the module path of %s; expected one of %s, then a slash and the class."
                            .formatted(
                                    PARAMETER,
                                    module,
                                    project,
                                    String.join(
                                            ", ", new TreeSet<>(layout.names().values()))));
        }
        return new Program(Optional.of(module), program.className(), program.arguments());
    }
}
