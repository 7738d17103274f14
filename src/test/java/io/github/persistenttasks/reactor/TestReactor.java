package io.github.persistenttasks.reactor;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** Creates projects, sessions and executions as Maven passes them to a goal. */
final class TestReactor {

    static final String GROUP = "io.github.persistenttasks";
    static final String PLUGIN = "persistent-tasks-maven-plugin";

    private TestReactor() {}

    static MavenProject project(Path directory, String name, String packaging) {
        Model model = new Model();
        model.setGroupId("g");
        model.setArtifactId(name);
        model.setVersion("1");
        model.setPackaging(packaging);
        model.setBuild(new Build());
        model.getBuild().setDirectory(directory.resolve(name).resolve("target").toString());
        MavenProject project = new MavenProject(model);
        project.setFile(directory.resolve(name).resolve("pom.xml").toFile());
        return project;
    }

    static MavenProject withDependency(MavenProject project) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("g");
        dependency.setArtifactId("dependency");
        project.getModel().addDependency(dependency);
        return project;
    }

    /** Returns a session in which the first project is the current one. */
    @SuppressWarnings("deprecation")
    static MavenSession session(MavenProject... projects) {
        MavenSession session = new MavenSession(
                (PlexusContainer) null,
                new DefaultRepositorySystemSession(),
                new DefaultMavenExecutionRequest(),
                new DefaultMavenExecutionResult());
        session.setProjects(List.of(projects));
        return session;
    }

    static MojoExecution call(String id, MojoExecution.Source source) {
        PluginDescriptor plugin = new PluginDescriptor();
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(PLUGIN);
        plugin.setVersion("1");
        MojoDescriptor goal = new MojoDescriptor();
        goal.setGoal("check");
        goal.setPluginDescriptor(plugin);
        return new MojoExecution(goal, id, source);
    }
}
