package io.github.persistenttasks.jvm;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.JvmOptions;
import io.github.persistenttasks.failure.ProbeException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.toolchain.Toolchain;

/** Chooses the JVM to fork: the user's choice, or else the build's toolchain, or else Maven's own JVM. */
public final class JvmSelector {

    private static final String JVM_PARAMETER = "persistent-tasks.jvm";
    private static final String JVMS_PARAMETER = "persistent-tasks.jvms";
    private static final String TOOLCHAIN_PARAMETER = "persistent-tasks.jdkToolchain";

    /** The oldest Java version that the probe supports. */
    private static final int OLDEST = 8;

    private final JdkToolchains toolchains;
    private final Path directory;

    /**
     * Creates a selector.
     *
     * @param toolchains the toolchains of the probed project
     * @param directory the base directory of relative paths
     */
    public JvmSelector(JdkToolchains toolchains, Path directory) {
        this.toolchains = toolchains;
        this.directory = directory;
    }

    /**
     * Returns the JVM to fork.
     *
     * @throws ConfigurationException if the JVM or toolchain that the user chose does not exist
     * @throws ProbeException if the JVM of the build's toolchain or Maven's own JVM cannot be used
     */
    public Jvm choose(JvmOptions options) throws ConfigurationException, ProbeException {
        if (options.jvm().isPresent()) {
            return named(options.jvm().get());
        }
        if (!options.toolchain().isEmpty()) {
            return toolchain(options.toolchain());
        }
        Optional<Toolchain> chosen = toolchains.chosen();
        if (chosen.isPresent()) {
            return executable(chosen.get())
                    .filter(one -> one.feature() >= OLDEST)
                    .orElseThrow(() -> new ProbeException("The build's JDK toolchain " + chosen.get()
                            + " has no working java executable of version " + OLDEST + " or later."));
        }
        Path own = Path.of(System.getProperty("java.home"));
        return JvmInstallation.at(own)
                .orElseThrow(
                        () -> new ProbeException("Maven's own JVM in " + own + " has no working java executable."));
    }

    /**
     * Returns the JVMs in a list of homes, executables and versions of JDK toolchains, without duplicates.
     *
     * @throws ConfigurationException if one of them does not exist
     */
    public List<Jvm> listed(List<String> texts) throws ConfigurationException {
        Map<Path, Jvm> all = new LinkedHashMap<>();
        for (String text : texts) {
            Jvm jvm = listed(text == null ? "" : text.trim());
            all.putIfAbsent(jvm.home(), jvm);
        }
        return List.copyOf(all.values());
    }

    private Jvm listed(String text) throws ConfigurationException {
        Optional<Jvm> installation = text.isEmpty() ? Optional.empty() : at(text);
        if (installation.isPresent()) {
            return supported(JVMS_PARAMETER, text, installation.get());
        }
        Optional<Jvm> toolchain = text.isEmpty() ? Optional.empty() : find(Map.of("version", text));
        if (toolchain.isPresent()) {
            return supported(JVMS_PARAMETER, text, toolchain.get());
        }
        throw new ConfigurationException(
                ("%s: '%s' is neither a Java installation nor the version of a JDK toolchain; expected "
                                + "the home of a JDK, its java executable, or the version of a JDK in toolchains.xml (%s).")
                        .formatted(JVMS_PARAMETER, text, known()));
    }

    private Jvm named(String text) throws ConfigurationException {
        Jvm jvm = at(text).orElseThrow(() -> new ConfigurationException(
                "%s: '%s' is not a Java installation; expected the home of a JDK or JRE, or its java executable."
                        .formatted(JVM_PARAMETER, text)));
        return supported(JVM_PARAMETER, text, jvm);
    }

    private Optional<Jvm> at(String text) {
        try {
            return JvmInstallation.at(directory.resolve(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Jvm supported(String parameter, String text, Jvm jvm) throws ConfigurationException {
        if (jvm.feature() < OLDEST) {
            throw new ConfigurationException("%s: '%s' is Java %s; Java %d or later is required."
                    .formatted(parameter, text, jvm.version(), OLDEST));
        }
        return jvm;
    }

    private Jvm toolchain(Map<String, String> requirements) throws ConfigurationException {
        Jvm jvm = find(requirements)
                .orElseThrow(() -> new ConfigurationException(
                        "%s: no JDK toolchain provides '%s'; the JDKs in toolchains.xml are: %s."
                                .formatted(TOOLCHAIN_PARAMETER, described(requirements), known())));
        return supported(TOOLCHAIN_PARAMETER, described(requirements), jvm);
    }

    private static String described(Map<String, String> requirements) {
        return requirements.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    private Optional<Jvm> find(Map<String, String> requirements) {
        return all(requirements).findFirst();
    }

    /** Returns the available JDKs, for a message. */
    private String known() {
        String known = all(Map.of())
                .map(jvm -> "Java " + jvm.version() + " in " + jvm.home())
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "none" : known;
    }

    private Stream<Jvm> all(Map<String, String> requirements) {
        return toolchains.providing(requirements).stream().flatMap(one -> executable(one).stream());
    }

    private static Optional<Jvm> executable(Toolchain toolchain) {
        String java = toolchain.findTool("java");
        return java == null ? Optional.empty() : JvmInstallation.at(Path.of(java));
    }
}
