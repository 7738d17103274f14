package io.github.persistenttasks.fork;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** Chooses the JVM to fork: the one that the user names, else the build's toolchain, else Maven's own. */
@Named
@Singleton
public final class Jvms {

    private static final String JVM_PARAMETER = "persistent-tasks.jvm";
    private static final String TOOLCHAIN_PARAMETER = "persistent-tasks.jdkToolchain";
    private static final String JDK = "jdk";

    /** The first version that the probe runs on. */
    private static final int OLDEST = 8;

    private final ToolchainManager toolchains;

    @Inject
    public Jvms(ToolchainManager toolchains) {
        this.toolchains = toolchains;
    }

    /**
     * Returns the JVM to fork.
     *
     * @param project the project whose toolchain counts, which need not be the session's current one
     * @param jvm home or executable of a JVM, {@code null} or empty where the user names none
     * @param requirements what a JDK toolchain must provide, {@code null} or empty where the user asks for none
     * @param directory what a relative path starts from
     * @throws ConfigurationException when what the user names is not there
     * @throws ProbeException when the JVM of the toolchain, or Maven's own, cannot be used
     */
    public Jvm choose(
            MavenSession session, MavenProject project, String jvm, Map<String, String> requirements, Path directory)
            throws ConfigurationException, ProbeException {
        if (jvm != null && !jvm.isBlank()) {
            return named(JVM_PARAMETER, jvm.trim(), directory);
        }
        if (requirements != null && !requirements.isEmpty()) {
            return toolchain(session, requirements);
        }
        Toolchain toolchain = toolchains.getToolchainFromBuildContext(JDK, sessionOf(session, project));
        if (toolchain != null) {
            return executable(toolchain)
                    .filter(one -> one.feature() >= OLDEST)
                    .orElseThrow(() -> new ProbeException("The build's JDK toolchain " + toolchain
                            + " has no java of version " + OLDEST + " or later that runs."));
        }
        Path own = Path.of(System.getProperty("java.home"));
        return Installation.at(own)
                .orElseThrow(() -> new ProbeException("Maven's own JVM in " + own + " has no java that runs."));
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

    /**
     * Returns the JVMs that a list names: by a home, an executable, or the version of a JDK toolchain. One that is named twice is there once.
     *
     * @param parameter full name of the parameter, for the message
     * @throws ConfigurationException when there is no such JVM
     */
    public List<Jvm> listed(MavenSession session, String parameter, List<String> texts, Path directory)
            throws ConfigurationException {
        Map<Path, Jvm> all = new LinkedHashMap<>();
        for (String text : texts) {
            Jvm jvm = listed(session, parameter, text == null ? "" : text.trim(), directory);
            all.putIfAbsent(jvm.home(), jvm);
        }
        return List.copyOf(all.values());
    }

    private Jvm listed(MavenSession session, String parameter, String text, Path directory)
            throws ConfigurationException {
        Optional<Jvm> installation = text.isEmpty() ? Optional.empty() : at(directory, text);
        if (installation.isPresent()) {
            return supported(parameter, text, installation.get());
        }
        Optional<Jvm> toolchain = text.isEmpty() ? Optional.empty() : find(session, Map.of("version", text));
        if (toolchain.isPresent()) {
            return supported(parameter, text, toolchain.get());
        }
        throw new ConfigurationException(
                ("%s: '%s' is no Java installation and no version of a JDK toolchain; allowed are "
                                + "a JDK's home, its java executable, or the version of a JDK in toolchains.xml (%s).")
                        .formatted(parameter, text, known(session)));
    }

    private static Jvm named(String parameter, String text, Path directory) throws ConfigurationException {
        Jvm jvm = at(directory, text)
                .orElseThrow(() -> new ConfigurationException(
                        "%s: '%s' is no Java installation; allowed are a JDK's or JRE's home and its java executable."
                                .formatted(parameter, text)));
        return supported(parameter, text, jvm);
    }

    private static Optional<Jvm> at(Path directory, String text) {
        try {
            return Installation.at(directory.resolve(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Jvm supported(String parameter, String text, Jvm jvm) throws ConfigurationException {
        if (jvm.feature() < OLDEST) {
            throw new ConfigurationException("%s: '%s' is Java %s; allowed are Java %d and later."
                    .formatted(parameter, text, jvm.version(), OLDEST));
        }
        return jvm;
    }

    private Jvm toolchain(MavenSession session, Map<String, String> requirements) throws ConfigurationException {
        Jvm jvm = find(session, requirements)
                .orElseThrow(() -> new ConfigurationException(
                        "%s: no JDK toolchain provides '%s'; allowed is what a jdk in toolchains.xml provides (%s)."
                                .formatted(TOOLCHAIN_PARAMETER, described(requirements), known(session))));
        return supported(TOOLCHAIN_PARAMETER, described(requirements), jvm);
    }

    private static String described(Map<String, String> requirements) {
        return requirements.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    private Optional<Jvm> find(MavenSession session, Map<String, String> requirements) {
        return all(session, requirements).findFirst();
    }

    /** Returns what there is, for a message. */
    private String known(MavenSession session) {
        String known = all(session, Map.of())
                .map(jvm -> "Java " + jvm.version() + " in " + jvm.home())
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "there is none" : known;
    }

    private Stream<Jvm> all(MavenSession session, Map<String, String> requirements) {
        List<Toolchain> found = toolchains.getToolchains(session, JDK, requirements);
        return found == null ? Stream.empty() : found.stream().flatMap(one -> executable(one).stream());
    }

    private static Optional<Jvm> executable(Toolchain toolchain) {
        String java = toolchain.findTool("java");
        return java == null ? Optional.empty() : Installation.at(Path.of(java));
    }
}
