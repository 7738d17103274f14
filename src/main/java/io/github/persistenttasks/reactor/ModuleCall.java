package io.github.persistenttasks.reactor;

import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Calls a goal again, in another module of the reactor: Maven itself plans and configures it there, so that all which the module's POM, its
 * parents, its profiles and the command line say holds for it.
 */
@Named
@Singleton
public final class ModuleCall {

    private static final String ON_COMMAND_LINE = "default-cli";

    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;

    @Inject
    ModuleCall(LifecycleExecutor lifecycle, BuildPluginManager plugins) {
        this.lifecycle = lifecycle;
        this.plugins = plugins;
    }

    /**
     * Calls the goal, with the same execution id.
     *
     * @param execution the goal as it was called at the root of the reactor
     * @throws Exception what the goal throws there, or what keeps Maven from calling it
     */
    public void call(MavenSession session, MojoExecution execution, MavenProject module) throws Exception {
        MavenSession there = session.clone();
        there.setCurrentProject(module);
        List<MojoExecution> plan =
                lifecycle.calculateExecutionPlan(there, task(execution)).getMojoExecutions();
        plugins.executeMojo(there, plan.get(plan.size() - 1));
    }

    /** Returns the goal as it is written on a command line. */
    public static String task(MojoExecution execution) {
        String goal = String.join(
                ":", execution.getGroupId(), execution.getArtifactId(), execution.getVersion(), execution.getGoal());
        String id = execution.getExecutionId();
        return ON_COMMAND_LINE.equals(id) ? goal : goal + '@' + id;
    }
}
