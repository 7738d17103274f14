package io.github.persistenttasks.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ReactorTest {

    private static final Path DIRECTORY = Path.of("reactor");

    private final MavenProject root = TestReactor.project(DIRECTORY, "root", "pom");
    private final MavenProject library = TestReactor.project(DIRECTORY, "library", "jar");
    private final List<String> done = new ArrayList<>();
    private final List<String> debug = new ArrayList<>();

    @Test
    void aGoalBoundToAPhaseRunsForItsProjectOnly() {
        forEach(TestReactor.session(library, project("other", "jar")), MojoExecution.Source.LIFECYCLE);

        assertThat(done).containsExactly("library");
    }

    @Test
    void aCallForAModuleRunsForThatModuleOnly() {
        MavenSession session = TestReactor.session(library, project("other", "jar"));
        session.setCurrentProject(session.getProjects().get(1));

        forEach(session, MojoExecution.Source.CLI);

        assertThat(done).containsExactly("other");
    }

    @Test
    void aPomWithoutDependenciesHasNothingToProbe() {
        forEach(TestReactor.session(root), MojoExecution.Source.LIFECYCLE);

        assertThat(done).isEmpty();
        assertThat(debug)
                .containsExactly(
                        "g:root:pom:1 has nothing to probe: it is a POM without dependencies, an aggregator, or the parent of other modules.");
    }

    @Test
    void aPomWithDependenciesIsProbed() {
        forEach(TestReactor.session(TestReactor.withDependency(root)), MojoExecution.Source.LIFECYCLE);

        assertThat(done).containsExactly("root");
    }

    @Test
    void anAggregatorOrParentWithDependenciesIsNotProbed() {
        TestReactor.withDependency(root);
        library.setParent(root);
        forEach(TestReactor.session(root, library), MojoExecution.Source.LIFECYCLE);

        root.getModel().addModule("library");
        forEach(TestReactor.session(root), MojoExecution.Source.LIFECYCLE);

        assertThat(done).isEmpty();
        assertThat(debug).hasSize(2);
    }

    @Test
    void allModulesAreRunAndTheirFailuresSummarized() {
        Optional<ModuleFailure> failure = forEach(
                TestReactor.session(library, project("other", "jar")),
                MojoExecution.Source.CLI,
                new ModuleFailure(false, "wrong", Optional.empty()));

        assertThat(done).containsExactly("library", "other");
        assertThat(failure)
                .contains(new ModuleFailure(false, "2 modules failed. library, other: wrong", Optional.empty()));
    }

    @Test
    void noModuleIsRunAfterTheBuildWasInterrupted() {
        ModuleFailure interrupted = new ModuleFailure(true, "interrupted", Optional.of(new InterruptedException()));
        Thread.currentThread().interrupt();
        try {
            assertThat(forEach(
                            TestReactor.session(library, project("other", "jar")),
                            MojoExecution.Source.CLI,
                            interrupted))
                    .containsSame(interrupted);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(done).containsExactly("library");
    }

    @Test
    void modulesRunAtTheSameTimeAndAreReportedInTheirOrder() {
        CyclicBarrier both = new CyclicBarrier(2);
        MavenSession session =
                TestReactor.session(library, project("other", "jar"), project("third", "jar"), project("last", "jar"));

        Optional<ModuleFailure> failure = new Reactor()
                .forEach(
                        session,
                        TestReactor.call("default-cli", MojoExecution.Source.CLI),
                        new SystemStreamLog(),
                        2,
                        module -> {
                            await(both);
                            return Optional.of(new ModuleFailure(
                                    false, "wrong in " + module.getArtifactId() + ".", Optional.empty()));
                        });

        assertThat(failure.map(ModuleFailure::message))
                .contains("4 modules failed. library: wrong in library. other: wrong in other. third: wrong in third. "
                        + "last: wrong in last.");
    }

    @Test
    void anInterruptEndsTheModulesThatAreRunning() {
        Set<String> interrupted = ConcurrentHashMap.newKeySet();
        Thread caller = Thread.currentThread();
        CyclicBarrier both = new CyclicBarrier(2, caller::interrupt);

        Optional<ModuleFailure> failure = new Reactor()
                .forEach(
                        TestReactor.session(library, project("other", "jar")),
                        TestReactor.call("default-cli", MojoExecution.Source.CLI),
                        new SystemStreamLog(),
                        2,
                        module -> {
                            await(both);
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.add(module.getArtifactId());
                            }
                            return Optional.empty();
                        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.map(ModuleFailure::message)).contains("The build was interrupted while the probe ran.");
        assertThat(interrupted).containsExactlyInAnyOrder("library", "other");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static MavenProject project(String name, String packaging) {
        return TestReactor.project(DIRECTORY, name, packaging);
    }

    private void forEach(MavenSession session, MojoExecution.Source source) {
        assertThat(forEach(session, source, null)).isEmpty();
    }

    private Optional<ModuleFailure> forEach(MavenSession session, MojoExecution.Source source, ModuleFailure failure) {
        SystemStreamLog log = new SystemStreamLog() {
            @Override
            public void debug(CharSequence line) {
                debug.add(line.toString());
            }
        };
        return new Reactor().forEach(session, TestReactor.call("default-cli", source), log, 1, module -> {
            done.add(module.getArtifactId());
            return Optional.ofNullable(failure);
        });
    }
}
