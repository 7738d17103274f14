package io.github.persistenttasks.goal;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.fork.ForkLimit;
import io.github.persistenttasks.jvm.JvmSelector;
import io.github.persistenttasks.jvm.Toolchains;
import io.github.persistenttasks.reactor.BuildModule;
import io.github.persistenttasks.reactor.SharedIgnores;
import io.github.persistenttasks.reactor.SharedLeaks;
import io.github.persistenttasks.report.PomLocations;
import io.github.persistenttasks.resolve.ClassPathResolver;
import io.github.persistenttasks.resolve.ClassPathSource;
import io.github.persistenttasks.resolve.DeclaredDependencies;
import io.github.persistenttasks.resolve.TestEngines;
import io.github.persistenttasks.resolve.VersionResolver;
import io.github.persistenttasks.resolve.VersionSource;
import io.github.persistenttasks.surefire.SurefireTests;
import io.github.persistenttasks.surefire.TestRun;
import io.github.persistenttasks.surefire.TestSource;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;

/** Creates the target of a goal from the module in which it runs, so that goals need not know Maven's session. */
@Named
@Singleton
public final class Targets {

    private final ClassPathResolver resolution;
    private final VersionResolver versions;
    private final Toolchains toolchains;
    private final TestEngines engines;

    @Inject
    Targets(ClassPathResolver resolution, VersionResolver versions, Toolchains toolchains, TestEngines engines) {
        this.resolution = resolution;
        this.versions = versions;
        this.toolchains = toolchains;
        this.engines = engines;
    }

    /**
     * Returns the target of a goal in this module.
     *
     * @param ignores the ignore rules of the build's modules, if it has several
     * @param leaks what the build's modules reported, if it has several
     * @throws ConfigurationException if there is neither a project nor an artifact
     */
    public ProbeTarget of(
            BuildModule module, Options options, Optional<SharedIgnores> ignores, Optional<SharedLeaks> leaks)
            throws ConfigurationException {
        List<String> artifacts = options.probe().artifacts();
        if (artifacts.isEmpty() && !module.hasPom()) {
            throw new ConfigurationException(
                    "persistent-tasks.artifact: there is no project in this directory, and this parameter is not set; "
                            + "run the goal in a project, or set groupId:artifactId:version.");
        }
        return new ProbeTarget(
                module.plugin(),
                new ProbeTarget.Sources(
                        classPath(module, artifacts), versions(module, artifacts), tests(module, artifacts)),
                new JvmSelector(toolchains.of(module.session(), module.project()), module.directory()),
                ForkLimit.of(module::counter),
                artifacts.isEmpty() ? locations(module) : PomLocations.none(),
                module.outputDirectory(options.output().directory()),
                new ProbeTarget.Build(
                        module.reproduceCommand(),
                        !artifacts.isEmpty() || module.isOnly(),
                        artifacts.isEmpty() ? ignores : Optional.empty(),
                        artifacts.isEmpty() ? leaks : Optional.empty(),
                        module.output()));
    }

    private static PomLocations locations(BuildModule module) {
        DeclaredDependencies declared = DeclaredDependencies.of(module.project());
        return PomLocations.of(declared.pom(), module.rootDirectory(), declared.lines());
    }

    private VersionSource versions(BuildModule module, List<String> artifacts) {
        return artifacts.isEmpty()
                ? versions.ofProject(module.session(), module.project())
                : versions.ofArtifacts(module.session(), module.project().getRemoteProjectRepositories(), artifacts);
    }

    private TestSource tests(BuildModule module, List<String> artifacts) {
        if (!artifacts.isEmpty()) {
            return (classPath, patterns) -> {
                throw new ConfigurationException(
                        "persistent-tasks.probe: the value 'tests' cannot be used with persistent-tasks.artifact, because only a project has tests; use services or classes.");
            };
        }
        return (classPath, patterns) -> tests(module, classPath, patterns);
    }

    private TestRun tests(BuildModule module, ClassPath classPath, Optional<String> patterns)
            throws ConfigurationException, ProbeException {
        TestRun run = SurefireTests.of(module.session(), module.project(), module.execution(), classPath, patterns);
        if (run.classes().isEmpty()) {
            return run;
        }
        Optional<String> problem = engines.problem(classPath);
        return problem.isPresent()
                ? run.failing(problem.get())
                : run.with(engines.of(module.session(), module.project(), classPath));
    }

    private ClassPathSource classPath(BuildModule module, List<String> artifacts) {
        return artifacts.isEmpty()
                ? scope -> resolution.ofProject(module.session(), module.project(), scope)
                : scope -> resolution.ofArtifacts(
                        module.session(), module.project().getRemoteProjectRepositories(), artifacts, scope);
    }
}
