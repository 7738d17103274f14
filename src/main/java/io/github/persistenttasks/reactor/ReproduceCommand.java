package io.github.persistenttasks.reactor;

import io.github.persistenttasks.text.ShellWord;
import java.util.Properties;
import java.util.TreeSet;

/** Creates the command that repeats a goal. */
public final class ReproduceCommand {

    private static final String PREFIX = "persistent-tasks.";

    private ReproduceCommand() {}

    /**
     * Returns the command.
     *
     * @param task the goal as written on a command line
     * @param properties the user properties of the build
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
