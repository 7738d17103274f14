package io.github.persistenttasks;

import io.github.persistenttasks.fork.ShellWord;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;

/** The command that runs a goal again as it was run. */
final class Reproduction {

    private static final String PREFIX = "persistent-tasks.";

    private Reproduction() {}

    static String of(MavenSession session, MojoExecution execution) {
        StringBuilder command = new StringBuilder("mvn ").append(ShellWord.of(ModuleCall.task(execution)));
        Properties properties = session.getUserProperties();
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (name.startsWith(PREFIX)) {
                command.append(' ').append(ShellWord.of("-D" + name + "=" + properties.getProperty(name)));
            }
        }
        return command.toString();
    }
}
