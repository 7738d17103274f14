package io.github.persistenttasks.fork;

import io.github.persistenttasks.probe.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What it takes to run a fork again by hand, with a debugger or another JVM flag: its plan in a file, and a line for a shell.
 *
 * @param command the command that started the JVM
 * @param environment the variables that it was given besides the plugin's own
 * @param scratch the directory in which it ran, which must stay
 */
record Rerun(List<String> command, Map<String, String> environment, Path scratch) {

    /**
     * Writes the plan into the scratch directory.
     *
     * @param settings as they were sent to the fork
     * @param plan as it was sent to the fork
     * @return the line that runs it again
     * @throws IOException when the plan cannot be written
     */
    String keep(Message settings, Message plan, long key) throws IOException {
        Path file = scratch.resolve("plan");
        // Its end comes at once, and must not end the JVM.
        Files.write(file, settings.with("unattended", true).encode(key));
        Files.write(file, plan.encode(key), StandardOpenOption.APPEND);
        List<String> words = new ArrayList<>();
        environment.forEach((name, value) -> words.add(name + '=' + value));
        words.addAll(command);
        String start = words.stream().map(ShellWord::of).collect(Collectors.joining(" "));
        return "cd " + ShellWord.of(scratch.toString()) + " && env " + start + " < " + ShellWord.of(file.toString());
    }
}
