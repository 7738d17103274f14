package io.github.persistenttasks.fork;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shortest command that starts the JVM with arguments of any length. */
final class Launch {

    private Launch() {}

    /**
     * Writes what does not fit on a command line into the scratch directory and returns the command.
     *
     * @throws IOException when that cannot be written
     */
    static List<String> command(ForkSettings settings, CommandLine commandLine, int number, Path scratch)
            throws IOException {
        List<String> arguments = new ArrayList<>(commandLine.arguments(number, scratch.resolve("tmp")));
        boolean modules = settings.jvm().hasModules();
        if (!modules || settings.classPath().stream().anyMatch(Launch::holdsSeparator)) {
            Path jar = scratch.resolve("class-path.jar");
            ManifestJar.write(jar, settings.classPath());
            arguments.set(arguments.indexOf("-cp") + 1, jar.toString());
        }
        List<String> command = new ArrayList<>();
        command.add(settings.jvm().executable().toString());
        if (modules) {
            Path file = scratch.resolve("arguments");
            ArgumentFile.write(file, arguments);
            command.add("@" + file);
        } else {
            command.addAll(arguments);
        }
        return command;
    }

    private static boolean holdsSeparator(Path path) {
        return path.toString().contains(File.pathSeparator);
    }
}
