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
 * Calls a goal in another module of the reactor. Maven itself plans and configures the call, so that the module's POM, its parents, its
 * profiles and the command line apply.
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
     * @param execution the execution of the goal at the root of the reactor
     * @throws Exception if the goal throws it, or if Maven cannot call the goal
     */
    public void call(MavenSession session, MojoExecution execution, MavenProject module) throws Exception {
        MavenSession there = session.clone();
        there.setCurrentProject(module);
        plugins.executeMojo(there, planned(there, execution));
    }

    /** Plans one call after the other, because that sets up class loaders and lifecycles that modules share. */
    private synchronized MojoExecution planned(MavenSession there, MojoExecution execution) throws Exception {
        List<MojoExecution> plan =
                lifecycle.calculateExecutionPlan(there, task(execution)).getMojoExecutions();
        return plan.get(plan.size() - 1);
    }

    /** Returns the goal as written on a command line. */
    public static String task(MojoExecution execution) {
        String goal = String.join(
                ":", execution.getGroupId(), execution.getArtifactId(), execution.getVersion(), execution.getGoal());
        String id = execution.getExecutionId();
        return ON_COMMAND_LINE.equals(id) ? goal : goal + '@' + id;
    }
}
