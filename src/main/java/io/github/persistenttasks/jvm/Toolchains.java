package io.github.persistenttasks.jvm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** Finds JDK toolchains in Maven's session, so that no other class needs a session to choose a JVM. */
@Named
@Singleton
public final class Toolchains {

    private static final String JDK = "jdk";

    private final ToolchainManager manager;

    @Inject
    public Toolchains(ToolchainManager manager) {
        this.manager = manager;
    }

    /**
     * Returns the toolchains that are available to a project.
     *
     * @param project a project of the build, not necessarily the current one
     */
    public JdkToolchains of(MavenSession session, MavenProject project) {
        return new JdkToolchains() {
            @Override
            public Optional<Toolchain> chosen() {
                return Optional.ofNullable(manager.getToolchainFromBuildContext(JDK, sessionOf(session, project)));
            }

            @Override
            public List<Toolchain> providing(Map<String, String> requirements) {
                List<Toolchain> found = manager.getToolchains(session, JDK, requirements);
                return found == null ? List.of() : found;
            }
        };
    }

    /**
     * Returns a session whose current project is this one: when Maven calls a goal once for all modules, the current project is not the
     * module.
     */
    private static MavenSession sessionOf(MavenSession session, MavenProject project) {
        if (project == null || project == session.getCurrentProject()) {
            return session;
        }
        MavenSession own = session.clone();
        own.setCurrentProject(project);
        return own;
    }
}
