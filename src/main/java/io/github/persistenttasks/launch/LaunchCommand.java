package io.github.persistenttasks.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The shortest command that starts the JVM with arguments of any length. It is to be run in the scratch directory: what is written there
 * is named by its file name alone, so that the directory may be called whatever it likes, and its path be as long.
 */
public final class LaunchCommand {

    private static final String CLASS_PATH = "class-path.jar";
    private static final String ARGUMENTS = "arguments";

    private LaunchCommand() {}

    /**
     * Writes what does not fit on a command line into the scratch directory and returns the command.
     *
     * @throws IOException when that cannot be written, or the system could not run the command
     */
    public static List<String> command(ForkSettings settings, CommandLine commandLine, int number, Path scratch)
            throws IOException {
        LaunchPlatform rules = commandLine.rules();
        boolean modules = settings.jvm().hasModules();
        String classPath = commandLine.joinedClassPath();
        if (!modules || !canBeArgument(settings.classPath(), rules)) {
            PathingJar.write(
                    scratch.resolve(CLASS_PATH),
                    settings.classPath().stream().map(Path::toUri).toList());
            classPath = CLASS_PATH;
        }
        List<String> arguments = commandLine.arguments(number, scratch.resolve("tmp"), classPath);
        List<String> command = new ArrayList<>();
        command.add(settings.jvm().executable().toString());
        if (modules) {
            ArgumentFile.write(scratch.resolve(ARGUMENTS), arguments, rules.charset());
            command.add("@" + ARGUMENTS);
        } else {
            arguments.forEach(argument -> command.add(rules.escaped(argument)));
            requireShort(command, rules);
        }
        return command;
    }

    private static boolean canBeArgument(List<Path> classPath, LaunchPlatform rules) {
        return classPath.stream()
                .map(Path::toString)
                .noneMatch(path -> path.contains(rules.pathSeparator()) || !rules.canSay(path));
    }

    /** JDK 8 can read them from nowhere else, and what is long about them is the user's. */
    private static void requireShort(List<String> command, LaunchPlatform rules) throws IOException {
        int length = rules.length(command);
        if (length > rules.longestCommand()) {
            throw new IOException("its command line has " + length + " characters, but this system allows "
                    + rules.longestCommand()
                    + "; shorten persistent-tasks.jvmArgs or persistent-tasks.systemPropertyVariables,"
                    + " or fork Java 9 or later");
        }
    }
}
