package io.github.persistenttasks.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Scope;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathResolverTest {

    @TempDir
    private Path directory;

    private TestRepository repository;

    @BeforeEach
    void createRepository() {
        repository = new TestRepository(directory.resolve("repository"));
    }

    @Nested
    class OfAProject {

        @Test
        void listsEachArtifactBeforeItsDependenciesWithItsFirstTrail() throws Exception {
            repository.with("t:a:1", "t:deep:1").with("t:b:1").with("t:deep:1");

            ClassPath classPath = resolve("t:a:1", "t:b:1");

            assertThat(classPath.project()).isEqualTo("t:app:1");
            assertThat(ids(classPath)).containsExactly("t:a:1", "t:deep:1", "t:b:1");
            assertThat(entry(classPath, "t:deep:1").trail()).containsExactly("t:app:1", "t:a:1", "t:deep:1");
            assertThat(entry(classPath, "t:deep:1").direct()).isFalse();
            assertThat(entry(classPath, "t:b:1").direct()).isTrue();
            assertThat(entry(classPath, "t:b:1").file()).exists();
        }

        @Test
        void listsTheProjectsClassesFirstWithTheirClosure() throws Exception {
            repository.with("t:a:1");
            MavenProject project = project("t:a:1");
            Path classes = Files.createDirectories(Path.of(project.getBuild().getOutputDirectory()));
            Files.createDirectories(Path.of(project.getBuild().getTestOutputDirectory()));

            ClassPath classPath = resolve(project, Scope.RUNTIME);

            assertThat(classPath.entries())
                    .first()
                    .isEqualTo(new Entry("t:app:1", classes, List.of("t:app:1"), true, List.of("t:app:1", "t:a:1")));
            assertThat(ids(classPath)).containsExactly("t:app:1", "t:a:1");
            assertThat(ids(resolve(project, Scope.TEST))).containsExactly("t:app:jar:tests:1", "t:app:1", "t:a:1");
        }

        /** Their compilers' plugins add the directory when they run. */
        @ParameterizedTest
        @ValueSource(strings = {"kotlin/A.kt", "groovy/A.groovy", "scala/A.scala"})
        void namesThePhaseThatCompilesSourcesOfAnotherLanguage(String source) throws Exception {
            MavenProject project = project();
            project.addCompileSourceRoot(directory.resolve("main/java").toString());
            Path file = directory.resolve("main").resolve(source);
            Files.createDirectories(file.getParent());
            Files.createFile(file);

            assertThat(resolve(project, Scope.RUNTIME).uncompiled())
                    .containsExactly(Map.entry("t:app:1", "process-classes"));
        }

        @Test
        void namesThePhaseThatCompilesSourcesWithoutClasses() throws Exception {
            MavenProject project = project();
            Path sources = Files.createDirectories(directory.resolve("src/p"));
            project.addCompileSourceRoot(sources.getParent().toString());
            Files.createFile(sources.resolve("package-info.java"));
            assertThat(resolve(project, Scope.RUNTIME).uncompiled()).isEmpty();

            Files.createFile(sources.resolve("A.java"));
            ClassPath classPath = resolve(project, Scope.RUNTIME);
            assertThat(classPath.uncompiled()).containsExactly(Map.entry("t:app:1", "process-classes"));
            assertThat(ids(classPath)).containsExactly("t:app:1");

            Path classes = Files.createDirectories(Path.of(project.getBuild().getOutputDirectory()));
            Files.createFile(classes.resolve("a.properties"));
            assertThat(resolve(project, Scope.RUNTIME).uncompiled()).isNotEmpty();
            Files.createFile(classes.resolve("A.class"));
            assertThat(resolve(project, Scope.RUNTIME).uncompiled()).isEmpty();
        }

        @Test
        void mediatesTheNearestVersionForEachDependent() throws Exception {
            repository
                    .with("t:a:1", "t:x:2")
                    .with("t:b:1", "t:c:1")
                    .with("t:c:1", "t:x:1")
                    .with("t:x:1", "t:old:1")
                    .with("t:x:2", "t:new:1")
                    .with("t:old:1")
                    .with("t:new:1");

            ClassPath classPath = resolve("t:b:1", "t:a:1");

            assertThat(ids(classPath)).containsExactly("t:b:1", "t:c:1", "t:a:1", "t:x:2", "t:new:1");
            assertThat(entry(classPath, "t:c:1").closure()).containsExactly("t:c:1", "t:x:2", "t:new:1");
            assertThat(entry(classPath, "t:x:2").trail()).containsExactly("t:app:1", "t:a:1", "t:x:2");
        }

        @Test
        void includesASharedDependencyInBothClosures() throws Exception {
            repository
                    .with("t:a:1", "t:leaky:1")
                    .with("t:b:1", "t:leaky:1")
                    .with("t:leaky:1", "t:below:1")
                    .with("t:below:1")
                    .with("t:other:1");

            ClassPath classPath = resolve("t:a:1", "t:other:1", "t:b:1");

            assertThat(entry(classPath, "t:a:1").closure()).containsExactly("t:a:1", "t:leaky:1", "t:below:1");
            assertThat(entry(classPath, "t:b:1").closure()).containsExactly("t:leaky:1", "t:below:1", "t:b:1");
            assertThat(entry(classPath, "t:other:1").closure()).containsExactly("t:other:1");
        }

        @Test
        void omitsExclusions() throws Exception {
            repository.with("t:a:1", "t:leaky:1").with("t:leaky:1");

            assertThat(ids(resolve("t:a:1 excluding=t:leaky"))).containsExactly("t:a:1");
        }

        @Test
        void usesManagedVersions() throws Exception {
            repository.with("t:a:1", "t:x:1").with("t:x:1").with("t:x:9");
            MavenProject project = repository.project(
                    directory,
                    "<dependencyManagement>" + TestRepository.dependencies("t:x:9") + "</dependencyManagement>"
                            + TestRepository.dependencies("t:a:1"));

            assertThat(entry(resolve(project, Scope.RUNTIME), "t:a:1").closure())
                    .containsExactly("t:a:1", "t:x:9");
        }

        @Test
        void includesOnlyTheProjectsOwnOptionalDependencies() throws Exception {
            repository.with("t:a:1", "t:notThere:1 optional=true").with("t:own:1");

            assertThat(ids(resolve("t:a:1", "t:own:1 optional=true"))).containsExactly("t:a:1", "t:own:1");
        }

        @Test
        void lacksWhatIsADirectTestOrProvidedDependencyBesides() throws Exception {
            repository
                    .with("t:a:1", "t:x:1", "t:y:1")
                    .with("t:x:1")
                    .with("t:x:2")
                    .with("t:y:1");
            MavenProject project = project("t:x:2 scope=test", "t:y:1 scope=provided", "t:a:1");

            assertThat(ids(resolve(project, Scope.RUNTIME))).containsExactly("t:a:1");
            assertThat(ids(resolve(project, Scope.COMPILE))).containsExactly("t:y:1", "t:a:1");
            assertThat(ids(resolve(project, Scope.TEST))).containsExactly("t:x:2", "t:y:1", "t:a:1");
        }

        @Test
        void takesTheVersionsThatDependenciesOfOtherScopesBring() throws Exception {
            repository
                    .with("t:suite:1", "t:x:2")
                    .with("t:a:1", "t:x:1")
                    .with("t:x:1", "t:old:1")
                    .with("t:x:2")
                    .with("t:old:1");

            ClassPath classPath = resolve("t:suite:1 scope=test", "t:a:1");

            assertThat(ids(classPath)).containsExactly("t:x:2", "t:a:1");
            assertThat(entry(classPath, "t:a:1").closure()).containsExactly("t:x:2", "t:a:1");
            assertThat(entry(classPath, "t:x:2").trail()).containsExactly("t:app:1", "t:suite:1", "t:x:2");
        }

        @Test
        void hasWhatOnlyATestDependencyBringsIfItsScopeIsManagedToRuntime() throws Exception {
            repository
                    .with("t:suite:1", "t:managed:1", "t:other:1")
                    .with("t:managed:1", "t:below:1")
                    .with("t:below:1")
                    .with("t:other:1");
            MavenProject project = repository.project(
                    directory,
                    "<dependencyManagement>" + TestRepository.dependencies("t:managed:1 scope=runtime")
                            + "</dependencyManagement>" + TestRepository.dependencies("t:suite:1 scope=test"));

            assertThat(ids(resolve(project, Scope.RUNTIME))).containsExactly("t:managed:1", "t:below:1");
        }

        @Test
        void takesTheNewestVersionOfARange() throws Exception {
            repository.with("t:x:1").with("t:x:2").withVersions("t:x", "1", "2").with("t:a:1", "t:x:[1,3)");

            assertThat(ids(resolve("t:a:1"))).containsExactly("t:a:1", "t:x:2");
        }

        @Test
        void hasTheFilesOfSystemScopeInAllScopesButRuntime() throws Exception {
            Path jar = Files.createFile(directory.resolve("system.jar"));
            MavenProject project = project("t:system:1 scope=system systemPath=" + jar);

            assertThat(entry(resolve(project, Scope.COMPILE), "t:system:1").file())
                    .isEqualTo(jar);
            assertThat(ids(resolve(project, Scope.TEST))).containsExactly("t:system:1");
            assertThat(ids(resolve(project, Scope.RUNTIME))).isEmpty();
        }

        @Test
        void resolvesWithTheClassLoaderOfTheProjectsExtensions() throws Exception {
            MavenProject project = project();
            ClassRealm realm = new ClassWorld().newRealm("extensions");
            project.setClassRealm(realm);
            List<ClassLoader> seen = new ArrayList<>();
            ProjectDependenciesResolver maven = request -> {
                seen.add(Thread.currentThread().getContextClassLoader());
                return TestRepository.maven().resolve(request);
            };
            ClassLoader before = Thread.currentThread().getContextClassLoader();

            TestRepository.resolution(maven).ofProject(repository.session(project), project, Scope.RUNTIME);

            assertThat(seen).containsExactly(realm);
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        }

        @Test
        void listsTheDependenciesOfAPomWithoutThePomItself() throws Exception {
            repository
                    .withPom("t:bundle:1", "pom", TestRepository.dependencies("t:x:1"))
                    .with("t:x:1");

            ClassPath classPath = resolve("t:bundle:1 type=pom");

            assertThat(ids(classPath)).containsExactly("t:x:1");
            assertThat(entry(classPath, "t:x:1").trail()).containsExactly("t:app:1", "t:bundle:pom:1", "t:x:1");
        }

        @Test
        void omitsArtifactsThatMavenPutsOnNoClassPath() throws Exception {
            repository.withPom("t:library:1", "so", "").withFile("t:library:1", ".so");

            assertThat(ids(resolve("t:library:1 type=so"))).isEmpty();
        }

        @Test
        void supportsCyclicDependencies() throws Exception {
            repository.with("t:a:1", "t:b:1").with("t:b:1", "t:c:1").with("t:c:1", "t:a:1", "t:app:1");

            ClassPath classPath = resolve("t:a:1");

            assertThat(ids(classPath)).containsExactly("t:a:1", "t:b:1", "t:c:1");
            assertThat(entry(classPath, "t:b:1").closure()).containsExactly("t:a:1", "t:b:1", "t:c:1");
        }

        @Test
        void selectsDependenciesByScope() throws Exception {
            repository
                    .with("t:compile:1", "t:below:1 scope=runtime")
                    .with("t:below:1")
                    .with("t:runtime:1")
                    .with("t:provided:1")
                    .with("t:test:1");
            MavenProject project = project(
                    "t:compile:1", "t:runtime:1 scope=runtime", "t:provided:1 scope=provided", "t:test:1 scope=test");

            assertThat(ids(resolve(project, Scope.RUNTIME))).containsExactly("t:compile:1", "t:below:1", "t:runtime:1");
            assertThat(ids(resolve(project, Scope.COMPILE))).containsExactly("t:compile:1", "t:provided:1");
            assertThat(ids(resolve(project, Scope.TEST)))
                    .containsExactly("t:compile:1", "t:below:1", "t:runtime:1", "t:provided:1", "t:test:1");
        }

        @Test
        void includesClassifiersAndExtensionsInIds() throws Exception {
            repository.with("t:a:1").withFile("t:a:1", "-tests.jar").withFile("t:a:1", "-linux.jar");

            assertThat(ids(resolve("t:a:1", "t:a:1 type=test-jar", "t:a:1 classifier=linux")))
                    .containsExactly("t:a:1", "t:a:jar:tests:1", "t:a:jar:linux:1");
        }

        @Test
        void reportsAMissingArtifactWithItsTrail() {
            repository.with("t:a:1", "t:gone:1", "t:lost:2").withPom("t:gone:1", "jar", "");

            assertThatThrownBy(() -> resolve("t:a:1"))
                    .isInstanceOf(ResolutionException.class)
                    .hasMessageContaining("t:gone:1, required by t:app:1 -> t:a:1 (")
                    .hasMessageContaining("t:lost:2, required by t:app:1 -> t:a:1 (");
        }

        @Test
        void doesNotChangeTheSessionOfTheBuild() throws Exception {
            repository.with("t:a:1");
            MavenProject project = project("t:a:1");
            MavenSession session = repository.session(project);
            var before = session.getRepositorySession().getConfigProperties();

            TestRepository.resolution().ofProject(session, project, Scope.RUNTIME);

            assertThat(session.getRepositorySession().getConfigProperties()).isEqualTo(before);
        }

        private ClassPath resolve(String... dependencies) throws ResolutionException {
            return resolve(project(dependencies), Scope.RUNTIME);
        }

        private ClassPath resolve(MavenProject project, Scope scope) throws ResolutionException {
            return TestRepository.resolution().ofProject(repository.session(project), project, scope);
        }

        private MavenProject project(String... dependencies) {
            return repository.project(directory, TestRepository.dependencies(dependencies));
        }
    }

    @Nested
    class OfAReactor {

        private MavenProject library;
        private MavenProject app;

        @BeforeEach
        void createModules() {
            repository.with("t:below:1").withPom("t:library:1", "jar", TestRepository.dependencies("t:below:1"));
            library = repository.project(
                    directory.resolve("library"), "t:library:1", TestRepository.dependencies("t:below:1"));
            app = repository.project(
                    directory.resolve("app"), TestRepository.dependencies("t:library:1", "t:library:1 type=test-jar"));
        }

        @Test
        void usesTheClassesOfUnpackagedModules() throws Exception {
            Path classes = Files.createDirectories(Path.of(library.getBuild().getOutputDirectory()));
            Path tests = Files.createDirectories(Path.of(library.getBuild().getTestOutputDirectory()));

            ClassPath classPath = resolve();

            assertThat(ids(classPath)).containsExactly("t:library:1", "t:below:1", "t:library:jar:tests:1");
            assertThat(entry(classPath, "t:library:1").file()).isEqualTo(classes);
            assertThat(entry(classPath, "t:library:jar:tests:1").file()).isEqualTo(tests);
        }

        @Test
        void usesTheJarsOfPackagedModules() throws Exception {
            Files.createDirectories(Path.of(library.getBuild().getOutputDirectory()));
            Path jar = Files.createFile(directory.resolve("library.jar"));
            library.getArtifact().setFile(jar.toFile());
            Path tests = Files.createFile(directory.resolve("library-tests.jar"));
            attach(tests.toFile());

            ClassPath classPath = resolve();

            assertThat(entry(classPath, "t:library:1").file()).isEqualTo(jar);
            assertThat(entry(classPath, "t:library:jar:tests:1").file()).isEqualTo(tests);
        }

        @Test
        void omitsModulesWithoutClasses() throws Exception {
            ClassPath classPath = resolve();

            assertThat(ids(classPath)).containsExactly("t:below:1");
            assertThat(entry(classPath, "t:below:1").trail()).containsExactly("t:app:1", "t:library:1", "t:below:1");
        }

        @Test
        void takesWhatMavenHasOfAModuleBeforeItsClasses() throws Exception {
            Files.createDirectories(Path.of(library.getBuild().getOutputDirectory()));
            Path packedEarlier = Files.createFile(directory.resolve("packed-earlier.jar"));
            MavenSession session = repository.session(library, app);
            ((DefaultRepositorySystemSession) session.getRepositorySession())
                    .setWorkspaceReader(new Workspace(Map.of("", packedEarlier)));

            ClassPath classPath = TestRepository.resolution().ofProject(session, app, Scope.RUNTIME);

            assertThat(entry(classPath, "t:library:1").file()).isEqualTo(packedEarlier);
        }

        @Test
        void looksForNoModuleInRemoteRepositories() throws Exception {
            app = repository.project(
                    directory.resolve("app"), TestRepository.dependencies("t:library:1 classifier=shaded"));
            Path remote = Files.createDirectories(directory.resolve("remote/t/library/1"));
            Files.createFile(remote.resolve("library-1-shaded.jar"));
            app.setRemoteArtifactRepositories(List.of(TestRepository.remote(directory.resolve("remote"))));
            MavenSession session = repository.session(library, app);
            ((DefaultRepositorySystemSession) session.getRepositorySession()).setOffline(false);

            assertThatThrownBy(() -> TestRepository.resolution().ofProject(session, app, Scope.RUNTIME))
                    .isInstanceOf(ResolutionException.class)
                    .hasMessageContaining("t:library:jar:shaded:1, required by t:app:1");
        }

        @SuppressWarnings("deprecation")
        private void attach(File tests) {
            var attached = TestRepository.artifact(new String[] {"t", "library", "1"}, "jar", "tests");
            attached.setFile(tests);
            library.addAttachedArtifact(attached);
        }

        private ClassPath resolve() throws ResolutionException {
            return TestRepository.resolution().ofProject(repository.session(library, app), app, Scope.RUNTIME);
        }
    }

    @Nested
    class OfAnArtifact {

        @Test
        void listsTheArtifactFirst() throws Exception {
            repository.with("t:a:1", "t:b:1").with("t:b:1", "t:c:1").with("t:c:1");

            ClassPath classPath = resolve("t:a:1", Scope.RUNTIME);

            assertThat(classPath.project()).isEqualTo("t:a:1");
            assertThat(ids(classPath)).containsExactly("t:a:1", "t:b:1", "t:c:1");
            Entry first = classPath.entries().get(0);
            assertThat(first.trail()).containsExactly("t:a:1");
            assertThat(first.direct()).isTrue();
            assertThat(first.closure()).containsExactly("t:a:1", "t:b:1", "t:c:1");
            assertThat(entry(classPath, "t:b:1").direct()).isTrue();
            assertThat(entry(classPath, "t:c:1").direct()).isFalse();
            assertThat(entry(classPath, "t:c:1").trail()).containsExactly("t:a:1", "t:b:1", "t:c:1");
        }

        @Test
        void includesOnlyTransitiveDependencies() throws Exception {
            repository
                    .with(
                            "t:a:1",
                            "t:optional:1 optional=true",
                            "t:test:1 scope=test",
                            "t:provided:1 scope=provided",
                            "t:runtime:1 scope=runtime")
                    .with("t:runtime:1", "t:optional:1 optional=true");

            assertThat(ids(resolve("t:a:1", Scope.RUNTIME))).containsExactly("t:a:1", "t:runtime:1");
            assertThat(ids(resolve("t:a:1", Scope.TEST))).containsExactly("t:a:1", "t:runtime:1");
            assertThat(ids(resolve("t:a:1", Scope.COMPILE))).containsExactly("t:a:1");
        }

        @Test
        void appliesTheDependencyManagementOfTheArtifact() throws Exception {
            repository
                    .withPom(
                            "t:a:1",
                            "jar",
                            "<dependencyManagement>" + TestRepository.dependencies("t:x:9") + "</dependencyManagement>"
                                    + TestRepository.dependencies("t:b:1"))
                    .withFile("t:a:1", ".jar")
                    .with("t:b:1", "t:x:1")
                    .with("t:x:9");

            assertThat(ids(resolve("t:a:1", Scope.RUNTIME))).containsExactly("t:a:1", "t:b:1", "t:x:9");
        }

        @Test
        void mayHaveAClassifierAndAnExtension() throws Exception {
            repository.with("t:a:1").withFile("t:a:1", "-all.jar").withFile("t:a:1", ".war");

            assertThat(ids(resolve("t:a:jar:all:1", Scope.RUNTIME))).containsExactly("t:a:jar:all:1");
            assertThat(ids(resolve("t:a:war:1", Scope.RUNTIME))).containsExactly("t:a:war:1");
            assertThat(ids(resolve("t:a:jar:1", Scope.RUNTIME))).containsExactly("t:a:1");
        }

        @Test
        void mayBeAPomWithDependencies() throws Exception {
            repository
                    .withPom("t:bundle:1", "pom", TestRepository.dependencies("t:x:1"))
                    .with("t:x:1");

            ClassPath classPath = resolve("t:bundle:pom:1", Scope.RUNTIME);

            assertThat(classPath.project()).isEqualTo("t:bundle:pom:1");
            assertThat(ids(classPath)).containsExactly("t:x:1");
        }

        @Test
        void severalAreResolvedAsTheDependenciesOfAProject() throws Exception {
            repository
                    .with("t:a:1", "t:x:1", "t:driver:1", "t:optional:1 optional=true")
                    .with("t:b:1", "t:x:2", "t:provided:1 scope=provided")
                    .with("t:x:1")
                    .with("t:x:2")
                    .with("t:driver:1")
                    .with("t:driver:2");

            ClassPath classPath = several("t:a:1", "t:b:1", "t:driver:2");

            assertThat(classPath.project()).isEqualTo("standalone");
            assertThat(ids(classPath)).containsExactly("t:a:1", "t:x:1", "t:b:1", "t:driver:2");
            assertThat(entry(classPath, "t:b:1").direct()).isTrue();
            assertThat(entry(classPath, "t:x:1").direct()).isFalse();
            assertThat(entry(classPath, "t:x:1").trail()).containsExactly("standalone", "t:a:1", "t:x:1");
            assertThat(classPath.own()).isEmpty();
        }

        @Test
        void severalMayDifferInAVersion() throws Exception {
            repository
                    .with("t:a:1", "t:x:1")
                    .with("t:a:2", "t:x:1")
                    .with("t:b:1", "t:x:1")
                    .with("t:x:1")
                    .with("t:x:2");
            VersionSource versions = new VersionResolver(TestRepository.system(), TestRepository.resolution())
                    .ofArtifacts(repository.session(), List.of(), List.of("t:a:1", "t:b:1"));

            assertThat(ids(versions.with("t:a:1", "2", Scope.RUNTIME))).containsExactly("t:a:2", "t:x:1", "t:b:1");
            assertThat(ids(versions.with("t:x:1", "2", Scope.RUNTIME))).containsExactly("t:a:1", "t:x:2", "t:b:1");
        }

        @Test
        void eachOfSeveralIsReportedIfItsCoordinatesAreInvalid() {
            assertThatThrownBy(() -> several("t:a:1", "t:b"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("'t:b' is not an artifact");
        }

        private ClassPath several(String... coordinates) throws ResolutionException, ConfigurationException {
            return TestRepository.resolution()
                    .ofArtifacts(repository.session(), List.of(), List.of(coordinates), Scope.RUNTIME);
        }

        @Test
        void isReportedIfMissing() {
            assertThatThrownBy(() -> resolve("t:gone:1", Scope.RUNTIME))
                    .isInstanceOf(ResolutionException.class)
                    .hasMessageContaining("t:gone:1");
        }

        @Test
        void isRefusedIfTheCoordinatesAreInvalid() {
            assertThatThrownBy(() -> resolve("t:a", Scope.RUNTIME))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll("persistent-tasks.artifact", "'t:a'", "groupId:artifactId:version");
        }

        private ClassPath resolve(String coordinates, Scope scope) throws ResolutionException, ConfigurationException {
            return TestRepository.resolution().ofArtifact(repository.session(), List.of(), coordinates, scope);
        }
    }

    /** Maven's files of the modules, by classifier. */
    private record Workspace(Map<String, Path> files) implements WorkspaceReader {

        @Override
        public WorkspaceRepository getRepository() {
            return new WorkspaceRepository();
        }

        @Override
        public File findArtifact(Artifact artifact) {
            Path file = artifact.getExtension().equals("jar") ? files.get(artifact.getClassifier()) : null;
            return file == null ? null : file.toFile();
        }

        @Override
        public List<String> findVersions(Artifact artifact) {
            return List.of();
        }
    }

    private static List<String> ids(ClassPath classPath) {
        return classPath.entries().stream().map(Entry::id).toList();
    }

    private static Entry entry(ClassPath classPath, String id) {
        return classPath.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
