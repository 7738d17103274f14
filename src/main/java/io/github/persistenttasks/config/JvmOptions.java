package io.github.persistenttasks.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options for the forked JVM.
 *
 * @param jvm its home or executable; empty if not set
 * @param toolchain the requirements on the JDK toolchain; empty if not set
 * @param arguments the user's own arguments
 * @param environment the user's own environment variables
 * @param systemProperties the user's own system properties
 * @param workingDirectory the directory in which exercises, tests and programs run; empty for the current one
 * @param forks the maximum number of JVMs that run at the same time
 */
public record JvmOptions(
        Optional<String> jvm,
        Map<String, String> toolchain,
        List<String> arguments,
        Map<String, String> environment,
        Map<String, String> systemProperties,
        Optional<Path> workingDirectory,
        int forks) {

    static JvmOptions of(RawParameters raw) throws ConfigurationException {
        return new JvmOptions(
                raw.get("jvm").words("the home of a JDK or JRE, or its java executable"),
                toolchain(raw),
                raw.arguments().list(),
                pairs(raw, "environmentVariables"),
                pairs(raw, "systemPropertyVariables"),
                workingDirectory(raw.get("workingDirectory")),
                raw.get("forks").isGiven()
                        ? raw.get("forks").count()
                        : Runtime.getRuntime().availableProcessors());
    }

    private static Optional<Path> workingDirectory(Parameter parameter) throws ConfigurationException {
        Optional<Path> directory = parameter.file();
        if (directory.isPresent() && !Files.isDirectory(directory.get())) {
            throw new ConfigurationException("%s: '%s' is not a directory; expected the path of an existing directory."
                    .formatted(parameter.name(), directory.get()));
        }
        return directory;
    }

    /** Returns the requirements; a property without an equals sign is a version. */
    private static Map<String, String> toolchain(RawParameters raw) throws ConfigurationException {
        Parameter property = raw.get("jdkToolchain");
        Map<String, String> pairs = new LinkedHashMap<>();
        Optional<String> text = property.words("a version, or pairs such as version=11,vendor=acme");
        if (text.isPresent()) {
            pairs.putAll(text.get().contains("=") ? property.pairs() : Map.of("version", text.get()));
        } else {
            raw.map("jdkToolchain").forEach((name, value) -> pairs.put(name, value.trim()));
        }
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            if (pair.getValue().isEmpty()) {
                throw new ConfigurationException(
                        "%s: '%s' has no value; expected a value that a JDK in toolchains.xml provides, such as a version."
                                .formatted(property.name(), pair.getKey()));
            }
        }
        return pairs;
    }

    /** Returns the pairs of the elements and the property; the property overrides elements with the same name. */
    private static Map<String, String> pairs(RawParameters raw, String name) throws ConfigurationException {
        Map<String, String> pairs = new LinkedHashMap<>(raw.map(name));
        pairs.putAll(raw.get(name).pairs());
        return pairs;
    }
}
