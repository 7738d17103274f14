package io.github.persistenttasks;

import java.util.Properties;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;

/** The command that runs a goal again as it was run. */
final class Reproduction {

    private static final String PREFIX = "persistent-tasks.";

    private Reproduction() {}

    static String of(MavenSession session, MojoExecution execution) {
        StringBuilder command = new StringBuilder("mvn ").append(quoted(ModuleCall.task(execution)));
        Properties properties = session.getUserProperties();
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (name.startsWith(PREFIX)) {
                command.append(' ').append(quoted("-D" + name + "=" + properties.getProperty(name)));
            }
        }
        return command.toString();
    }

    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_.,:=/@%+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
