package io.github.persistenttasks.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.DefaultLifecycles;
import org.apache.maven.lifecycle.Lifecycle;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.lifecycle.MavenExecutionPlan;
import org.apache.maven.lifecycle.internal.ExecutionPlanItem;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.logging.console.ConsoleLogger;
import org.junit.jupiter.api.Test;

class ModuleCallTest {

    private static final Path DIRECTORY = Path.of("reactor");

    private final MavenProject root = TestReactor.project(DIRECTORY, "root", "pom");
    private final MavenProject module = TestReactor.project(DIRECTORY, "module", "jar");
    private final MavenSession session = TestReactor.session(root, module);
    private final List<String> planned = new ArrayList<>();
    private final List<MojoExecution> executed = new ArrayList<>();

    @Test
    void mavenPlansTheCallForTheModuleAndTheSessionIsRestored() throws Exception {
        call("default-cli", () -> null);

        assertThat(planned).containsExactly("module " + TestReactor.GROUP + ":" + TestReactor.PLUGIN + ":1:check");
        assertThat(executed).hasSize(1);
        assertThat(session.getCurrentProject()).isSameAs(root);
    }

    @Test
    void theExecutionIdIsKept() throws Exception {
        call("second", () -> null);

        assertThat(planned).singleElement().asString().endsWith(":check@second");
    }

    @Test
    void exceptionsOfTheGoalAreThrown() {
        MojoFailureException failure = new MojoFailureException("wrong");

        assertThatThrownBy(() -> call("default-cli", () -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    private void call(String id, Callable<Object> goal) throws Exception {
        MojoExecution there = TestReactor.call(id, MojoExecution.Source.CLI);
        LifecycleExecutor lifecycle = fake(LifecycleExecutor.class, arguments -> {
            planned.add(((MavenSession) arguments[0]).getCurrentProject().getArtifactId() + " "
                    + String.join(" ", (String[]) arguments[1]));
            return new MavenExecutionPlan(List.of(new ExecutionPlanItem(there)), lifecycles());
        });
        BuildPluginManager plugins = fake(BuildPluginManager.class, arguments -> {
            assertThat(((MavenSession) arguments[0]).getCurrentProject()).isSameAs(module);
            executed.add((MojoExecution) arguments[1]);
            return goal.call();
        });
        new ModuleCall(lifecycle, plugins).call(session, TestReactor.call(id, MojoExecution.Source.CLI), module);
    }

    private static DefaultLifecycles lifecycles() {
        return new DefaultLifecycles(
                Stream.of("default", "clean", "site")
                        .collect(Collectors.toMap(id -> id, id -> new Lifecycle(id, List.of(), Map.of()))),
                new ConsoleLogger());
    }

    private interface Answer {
        Object to(Object... arguments) throws Exception;
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.to(arguments)));
    }
}
