package io.github.persistenttasks.reactor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * The ignore rules of a build with several modules. A rule that a parent declares is reported as unmatched only if it matched in none of
 * them, once, at the end of the build.
 *
 * <p>Modules may have their own class loaders for the plugin, so the rules are kept in an object of the JDK's.
 */
public final class SharedIgnores {

    private static final String NAME = SharedIgnores.class.getName();

    /** Stands for rules of modules that were not probed; nothing is known about any rule then. */
    private static final String UNKNOWN = "";

    /** Whether each rule matched in any module, by its description. */
    private final Map<String, Boolean> matched;

    private SharedIgnores(Map<String, Boolean> matched) {
        this.matched = matched;
    }

    /** Returns the rules of a build; empty if there is only one module, which reports them itself. */
    public static Optional<SharedIgnores> of(MavenSession session, Log log) {
        if (modules(session) < 2) {
            return Optional.empty();
        }
        SessionData data = session.getRepositorySession().getData();
        Map<String, Boolean> created = new ConcurrentHashMap<>();
        if (data.set(NAME, null, created)) {
            SharedIgnores shared = new SharedIgnores(created);
            BuildEnd.run(session, () -> shared.report(session, log));
        }
        @SuppressWarnings("unchecked")
        Map<String, Boolean> all = (Map<String, Boolean>) data.get(NAME);
        return Optional.of(new SharedIgnores(all));
    }

    /** Records that a rule was applied to the findings of a module. */
    public void add(String rule, boolean isMatched) {
        matched.merge(rule, isMatched, Boolean::logicalOr);
    }

    /** Records that a module was not probed, so that it is not known whether a rule would match. */
    public void addUnknown() {
        matched.put(UNKNOWN, true);
    }

    /** Returns the rules that matched nothing in any module, sorted. */
    List<String> unmatched() {
        return matched.containsKey(UNKNOWN)
                ? List.of()
                : new TreeMap<>(matched)
                        .entrySet().stream()
                                .filter(entry -> !entry.getValue())
                                .map(Map.Entry::getKey)
                                .toList();
    }

    private void report(MavenSession session, Log log) {
        if (isComplete(session)) {
            unmatched()
                    .forEach(rule -> log.warn(
                            "The ignore rule for " + rule + " matched nothing in any module of the build; remove it."));
        }
    }

    /** Returns whether no module was left out, neither by the command line nor after the failure of another one. */
    private static boolean isComplete(MavenSession session) {
        return session.getProjects().size() >= modules(session)
                && (!session.getResult().hasExceptions()
                        || session.getProjects().stream()
                                .allMatch(project -> session.getResult().getBuildSummary(project) != null));
    }

    /** Returns the number of modules, with those that {@code -pl} leaves out. */
    private static int modules(MavenSession session) {
        List<MavenProject> all = session.getAllProjects();
        return Math.max(session.getProjects().size(), all == null ? 0 : all.size());
    }
}
