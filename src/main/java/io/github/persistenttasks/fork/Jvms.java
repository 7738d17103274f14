package io.github.persistenttasks.fork;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
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
     * @param jvm home or executable of a JVM, {@code null} or empty where the user names none
     * @param requirements what a JDK toolchain must provide, {@code null} or empty where the user asks for none
     * @param directory what a relative path starts from
     * @throws MojoFailureException when what the user names is not there
     * @throws MojoExecutionException when the JVM of the toolchain, or Maven's own, cannot be used
     */
    public Jvm choose(MavenSession session, String jvm, Map<String, String> requirements, Path directory)
            throws MojoFailureException, MojoExecutionException {
        if (jvm != null && !jvm.isBlank()) {
            return named(JVM_PARAMETER, jvm.trim(), directory);
        }
        if (requirements != null && !requirements.isEmpty()) {
            return toolchain(session, requirements);
        }
        Toolchain toolchain = toolchains.getToolchainFromBuildContext(JDK, session);
        if (toolchain != null) {
            return executable(toolchain)
                    .orElseThrow(() -> new MojoExecutionException(
                            "The build's JDK toolchain " + toolchain + " has no java that runs."));
        }
        Path own = Path.of(System.getProperty("java.home"));
        return Installation.at(own)
                .orElseThrow(() -> new MojoExecutionException("Maven's own JVM in " + own + " has no java that runs."));
    }

    /**
     * Returns the JVM that one entry of a list names: a home or an executable, or the version of a JDK toolchain.
     *
     * @param parameter full name of the parameter, for the message
     * @throws MojoFailureException when there is no such JVM
     */
    public Jvm listed(MavenSession session, String parameter, String text, Path directory) throws MojoFailureException {
        Optional<Jvm> installation = Installation.at(directory.resolve(text));
        if (installation.isPresent()) {
            return supported(parameter, text, installation.get());
        }
        return find(session, Map.of("version", text))
                .orElseThrow(() -> new MojoFailureException(
                        ("%s: '%s' is no Java installation and no version of a JDK toolchain; allowed are "
                                        + "a JDK's home, its java executable, or the version of a JDK in toolchains.xml.")
                                .formatted(parameter, text)));
    }

    private static Jvm named(String parameter, String text, Path directory) throws MojoFailureException {
        Jvm jvm = Installation.at(directory.resolve(text))
                .orElseThrow(() -> new MojoFailureException(
                        "%s: '%s' is no Java installation; allowed are a JDK's or JRE's home and its java executable."
                                .formatted(parameter, text)));
        return supported(parameter, text, jvm);
    }

    private static Jvm supported(String parameter, String text, Jvm jvm) throws MojoFailureException {
        if (jvm.feature() < OLDEST) {
            throw new MojoFailureException("%s: '%s' is Java %s; allowed are Java %d and later."
                    .formatted(parameter, text, jvm.version(), OLDEST));
        }
        return jvm;
    }

    private Jvm toolchain(MavenSession session, Map<String, String> requirements) throws MojoFailureException {
        return find(session, requirements)
                .orElseThrow(() -> new MojoFailureException(
                        "%s: no JDK toolchain provides %s; allowed is what a jdk in toolchains.xml provides."
                                .formatted(TOOLCHAIN_PARAMETER, requirements)));
    }

    private Optional<Jvm> find(MavenSession session, Map<String, String> requirements) {
        List<Toolchain> found = toolchains.getToolchains(session, JDK, requirements);
        return found == null
                ? Optional.empty()
                : found.stream().flatMap(one -> executable(one).stream()).findFirst();
    }

    private static Optional<Jvm> executable(Toolchain toolchain) {
        String java = toolchain.findTool("java");
        return java == null ? Optional.empty() : Installation.at(Path.of(java));
    }
}
