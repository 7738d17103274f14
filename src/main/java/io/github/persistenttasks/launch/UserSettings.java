package io.github.persistenttasks.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user passes to a forked JVM.
 *
 * @param jvmArguments arguments
 * @param environment environment variables
 * @param systemProperties system properties
 * @param workingDirectory the directory in which it runs; empty for the fork's own directory
 */
public record UserSettings(
        List<String> jvmArguments,
        Map<String, String> environment,
        Map<String, String> systemProperties,
        Optional<Path> workingDirectory) {

    /** Nothing at all. */
    public static final UserSettings NONE = new UserSettings(List.of(), Map.of(), Map.of());

    public UserSettings {
        jvmArguments = List.copyOf(jvmArguments);
        environment = Map.copyOf(environment);
        systemProperties = Map.copyOf(systemProperties);
    }

    /** Creates the settings of a JVM that runs in the fork's own directory. */
    public UserSettings(
            List<String> jvmArguments, Map<String, String> environment, Map<String, String> systemProperties) {
        this(jvmArguments, environment, systemProperties, Optional.empty());
    }

    /** Returns the same settings for a JVM that runs in this directory. */
    UserSettings in(Path directory) {
        return new UserSettings(jvmArguments, environment, systemProperties, Optional.of(directory));
    }
}
