package io.github.persistenttasks.reactor;

import io.github.persistenttasks.text.ShellWord;
import java.util.Properties;
import java.util.TreeSet;

/** The command that runs a goal again as it was run. */
public final class ReproduceCommand {

    private static final String PREFIX = "persistent-tasks.";

    private ReproduceCommand() {}

    /**
     * Returns the command.
     *
     * @param task the goal as it is written on a command line
     * @param properties the properties of the command line
     */
    public static String of(String task, Properties properties) {
        StringBuilder command = new StringBuilder("mvn ").append(ShellWord.of(task));
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (name.startsWith(PREFIX)) {
                command.append(' ').append(ShellWord.of("-D" + name + "=" + properties.getProperty(name)));
            }
        }
        return command.toString();
    }
}
