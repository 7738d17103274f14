package io.github.persistenttasks.config;

import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** Refuses a property of this plugin's that no goal knows: Maven would pass over a misspelt one. */
public final class KnownProperties {

    private static final String PREFIX = "persistent-tasks.";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]+)}");

    private KnownProperties() {}

    /** @throws ConfigurationException when a property is not known; the message lists those that are */
    public static void check(Properties properties, MojoExecution execution) throws ConfigurationException {
        TreeSet<String> known = new TreeSet<>();
        for (MojoDescriptor goal :
                execution.getMojoDescriptor().getPluginDescriptor().getMojos()) {
            addProperties(goal.getMojoConfiguration(), known);
        }
        for (String name : properties.stringPropertyNames()) {
            // A POM may well take this plugin's version from a property of that name.
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
