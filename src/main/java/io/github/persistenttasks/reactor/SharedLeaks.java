package io.github.persistenttasks.reactor;

import io.github.persistenttasks.text.WrappedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * What was reported in the modules of a build, so that the same leak is described once. The end of the build names all modules that have
 * it.
 *
 * <p>Modules may have their own class loaders for the plugin, so the leaks are kept in objects of the JDK's.
 */
public final class SharedLeaks {

    private static final String NAME = SharedLeaks.class.getName();

    /** For each leak, a sentence about it and the modules that have it, by what identifies it. */
    private final Map<String, List<String>> leaks;

    private final String module;

    private SharedLeaks(Map<String, List<String>> leaks, String module) {
        this.leaks = leaks;
        this.module = module;
    }

    /** Returns the leaks of a build, for a module to add its own; empty if it is the only one. */
    @SuppressWarnings("unchecked")
    public static Optional<SharedLeaks> of(MavenSession session, MavenProject module, Log log) {
        if (session.getProjects().size() < 2) {
            return Optional.empty();
        }
        SessionData data = session.getRepositorySession().getData();
        Map<String, List<String>> created = new ConcurrentSkipListMap<>();
        if (data.set(NAME, null, created)) {
            BuildEnd.run(session, () -> new SharedLeaks(created, "").summary().forEach(log::warn));
        }
        return Optional.of(new SharedLeaks(
                (Map<String, List<String>>) data.get(NAME), ModuleLog.name(module, session.getProjects())));
    }

    /**
     * Adds a leak of this module.
     *
     * @param identity what identifies it in the build
     * @param sentence a sentence about it, without a full stop
     * @return the module in which it was reported before; empty if it was not
     */
    public Optional<String> add(String identity, String sentence) {
        List<String> known = leaks.computeIfAbsent(identity, none -> new ArrayList<>(List.of(sentence)));
        synchronized (known) {
            if (!known.subList(1, known.size()).contains(module)) {
                known.add(module);
            }
            return known.get(1).equals(module) ? Optional.empty() : Optional.of(known.get(1));
        }
    }

    /** Returns the lines about the leaks that several modules have. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        for (List<String> known : leaks.values()) {
            List<String> modules = known.subList(1, known.size());
            if (modules.size() > 1) {
                lines.add("In " + modules.size() + " modules: " + known.get(0));
                lines.addAll(WrappedLines.of("    ", String.join(", ", modules), "    "));
            }
        }
        return lines;
    }
}
