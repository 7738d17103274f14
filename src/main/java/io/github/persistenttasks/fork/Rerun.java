package io.github.persistenttasks.fork;

import io.github.persistenttasks.protocol.ForkPlan;
import io.github.persistenttasks.protocol.Markers;
import io.github.persistenttasks.text.ShellWord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes it possible to rerun a fork by hand, for example with a debugger or another JVM flag: writes its plan to a file and creates a
 * command line.
 *
 * @param command the command that started the JVM
 * @param environment the variables that were set in addition to the plugin's own environment
 * @param words the arguments to add to the command
 * @param scratch the fork's files, which must be kept, except for its temporary files
 * @param directory the directory in which the command must be run
 */
record Rerun(
        List<String> command,
        List<String> words,
        Map<String, String> environment,
        ScratchDirectory scratch,
        Path directory) {

    /**
     * Writes the plan to the scratch directory.
     *
     * @return the command line that reruns the fork
     * @throws IOException if the plan cannot be written
     */
    String keep(ForkPlan plan) throws IOException {
        plan.writeTo(scratch.path().resolve(ForkPlan.RERUN_FILE).toFile());
        List<String> all = new ArrayList<>();
        environment.forEach((name, value) -> all.add(name + '=' + value));
        all.add(Markers.RERUN_VARIABLE + "=true");
        all.addAll(command);
        all.addAll(words);
        String start = all.stream().map(ShellWord::of).collect(Collectors.joining(" "));
        return "cd " + ShellWord.of(directory.toString()) + " && mkdir -p "
                + ShellWord.of(scratch.temporary().toString()) + " && env " + start;
    }
}
