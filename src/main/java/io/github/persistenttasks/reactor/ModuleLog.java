package io.github.persistenttasks.reactor;

import java.util.List;
import java.util.concurrent.Executor;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Names the module in each of its lines, which it prints in the module's turn. */
public final class ModuleLog implements Log {

    private final Log log;
    private final String prefix;
    private final Executor turn;

    private ModuleLog(Log log, String module, Executor turn) {
        this.log = log;
        this.prefix = module + ": ";
        this.turn = turn;
    }

    /**
     * Returns the log of a module; in a build of one module its lines are not changed.
     *
     * @param session the session of the build
     */
    public static Log of(Log log, MavenProject module, MavenSession session) {
        List<MavenProject> modules = session.getProjects();
        return modules.size() < 2 ? log : new ModuleLog(log, name(module, modules), OrderedOutput.of(session, module));
    }

    /** Returns the module's artifactId, or if another module has the same, also its groupId. */
    static String name(MavenProject module, List<MavenProject> modules) {
        boolean unique = modules.stream()
                .filter(other -> other.getArtifactId().equals(module.getArtifactId()))
                .allMatch(other -> other.getGroupId().equals(module.getGroupId()));
        return unique ? module.getArtifactId() : module.getGroupId() + ':' + module.getArtifactId();
    }

    private String named(CharSequence content) {
        return prefix + content;
    }

    @Override
    public boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    @Override
    public void debug(CharSequence content) {
        turn.execute(() -> log.debug(named(content)));
    }

    @Override
    public void debug(CharSequence content, Throwable error) {
        turn.execute(() -> log.debug(named(content), error));
    }

    @Override
    public void debug(Throwable error) {
        turn.execute(() -> log.debug(named("failed"), error));
    }

    @Override
    public boolean isInfoEnabled() {
        return log.isInfoEnabled();
    }

    @Override
    public void info(CharSequence content) {
        turn.execute(() -> log.info(named(content)));
    }

    @Override
    public void info(CharSequence content, Throwable error) {
        turn.execute(() -> log.info(named(content), error));
    }

    @Override
    public void info(Throwable error) {
        turn.execute(() -> log.info(named("failed"), error));
    }

    @Override
    public boolean isWarnEnabled() {
        return log.isWarnEnabled();
    }

    @Override
    public void warn(CharSequence content) {
        turn.execute(() -> log.warn(named(content)));
    }

    @Override
    public void warn(CharSequence content, Throwable error) {
        turn.execute(() -> log.warn(named(content), error));
    }

    @Override
    public void warn(Throwable error) {
        turn.execute(() -> log.warn(named("failed"), error));
    }

    @Override
    public boolean isErrorEnabled() {
        return log.isErrorEnabled();
    }

    @Override
    public void error(CharSequence content) {
        turn.execute(() -> log.error(named(content)));
    }

    @Override
    public void error(CharSequence content, Throwable error) {
        turn.execute(() -> log.error(named(content), error));
    }

    @Override
    public void error(Throwable error) {
        turn.execute(() -> log.error(named("failed"), error));
    }
}
