package io.github.persistenttasks.config;

import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** Refuses unknown properties of this plugin, because Maven would ignore a misspelt one. */
public final class KnownProperties {

    private static final String PREFIX = "persistent-tasks.";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]+)}");

    private KnownProperties() {}

    /**
     * Checks the user properties of a build.
     *
     * @throws ConfigurationException if a property is unknown; the message lists the known ones
     */
    public static void check(Properties properties, MojoExecution execution) throws ConfigurationException {
        TreeSet<String> known = new TreeSet<>();
        for (MojoDescriptor goal :
                execution.getMojoDescriptor().getPluginDescriptor().getMojos()) {
            addProperties(goal.getMojoConfiguration(), known);
        }
        for (String name : properties.stringPropertyNames()) {
            // A POM may use a property with such a name for this plugin's version.
            if (name.startsWith(PREFIX) && !name.endsWith("version") && !known.contains(name)) {
                throw new ConfigurationException("%s: unknown parameter (its value is '%s'); known parameters are %s."
                        .formatted(name, properties.getProperty(name), String.join(", ", known)));
            }
        }
    }

    private static void addProperties(PlexusConfiguration configuration, TreeSet<String> known) {
        for (PlexusConfiguration parameter : configuration.getChildren()) {
            Matcher matcher = EXPRESSION.matcher(parameter.getValue(""));
            if (matcher.matches() && matcher.group(1).startsWith(PREFIX)) {
                known.add(matcher.group(1));
            }
        }
    }
}
