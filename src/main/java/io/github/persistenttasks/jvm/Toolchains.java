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

/** Looks up JDK toolchains in Maven's session, so that nothing else that chooses a JVM needs one. */
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
     * Returns the toolchains that a project sees.
     *
     * @param project need not be the session's current one
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

    /** A goal that Maven calls once for all modules is in none of them. */
    private static MavenSession sessionOf(MavenSession session, MavenProject project) {
        if (project == null || project == session.getCurrentProject()) {
            return session;
        }
        MavenSession own = session.clone();
        own.setCurrentProject(project);
        return own;
    }
}
