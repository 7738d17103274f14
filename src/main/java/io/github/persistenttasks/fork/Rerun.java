package io.github.persistenttasks.fork;

import io.github.persistenttasks.protocol.ForkPlan;
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
 * @param scratch the fork's working directory, which must be kept
 * @param temporary the directory for its temporary files, which is made anew
 */
record Rerun(List<String> command, Map<String, String> environment, Path scratch, Path temporary) {

    /** A file of its own, because the fork deletes {@link ForkPlan#FILE}. */
    private static final String FILE = "rerun";

    /**
     * Writes the plan to the scratch directory.
     *
     * @return the command line that reruns the fork
     * @throws IOException if the plan cannot be written
     */
    String keep(ForkPlan plan) throws IOException {
        plan.writeTo(scratch.resolve(FILE).toFile());
        List<String> words = new ArrayList<>();
        environment.forEach((name, value) -> words.add(name + '=' + value));
        words.addAll(command);
        words.add(FILE);
        String start = words.stream().map(ShellWord::of).collect(Collectors.joining(" "));
        return "cd " + ShellWord.of(scratch.toString()) + " && mkdir -p " + ShellWord.of(temporary.toString())
                + " && env " + start;
    }
}
