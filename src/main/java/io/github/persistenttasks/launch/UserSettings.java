package io.github.persistenttasks.launch;

import java.util.List;
import java.util.Map;

/**
 * What the user passes to a forked JVM.
 *
 * @param jvmArguments arguments
 * @param environment environment variables
 * @param systemProperties system properties
 */
public record UserSettings(
        List<String> jvmArguments, Map<String, String> environment, Map<String, String> systemProperties) {

    /** Nothing at all. */
    public static final UserSettings NONE = new UserSettings(List.of(), Map.of(), Map.of());

    public UserSettings {
        jvmArguments = List.copyOf(jvmArguments);
        environment = Map.copyOf(environment);
        systemProperties = Map.copyOf(systemProperties);
    }
}
