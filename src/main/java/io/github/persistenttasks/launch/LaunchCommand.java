package io.github.persistenttasks.launch;

import io.github.persistenttasks.protocol.Markers;
import io.github.persistenttasks.text.PrintableText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Creates a short command that starts the JVM with arguments of any length. The command must be run in the working directory that the
 * settings contain, or else in the scratch directory: it then names files there without their path, so that the path may be long and
 * contain any characters.
 */
public final class LaunchCommand {

    private static final String CLASS_PATH = "class-path.jar";
    private static final String LINK = "fork";

    private LaunchCommand() {}

    /**
     * Returns the command, after writing the arguments that do not fit on a command line to the scratch directory.
     *
     * @param temporary the directory for the temporary files of the fork
     * @throws IOException if they cannot be written, or if the system cannot run the command
     */
    public static List<String> command(
            ForkSettings settings, CommandLine commandLine, int number, Path scratch, Path temporary)
            throws IOException {
        LaunchPlatform rules = commandLine.rules();
        boolean modules = settings.jvm().hasModules();
        Path place = place(settings, scratch, temporary, rules);
        if (canBeArgument(settings.paths().classPath(), rules)) {
            List<String> arguments = commandLine.arguments(number, temporary, place, commandLine.joinedClassPath());
            if (modules) {
                return commandOfFile(settings, commandLine, arguments, scratch, place);
            }
            List<String> command = command(settings, arguments, rules);
            if (rules.length(command) <= rules.longestCommand()) {
                return command;
            }
        }
        PathingJar.write(
                scratch.resolve(CLASS_PATH),
                settings.paths().classPath().stream().map(Path::toUri).toList());
        List<String> arguments = commandLine.arguments(
                number, temporary, place, place.resolve(CLASS_PATH).toString());
        if (modules) {
            return commandOfFile(settings, commandLine, arguments, scratch, place);
        }
        List<String> command = command(settings, arguments, rules);
        requireShort(command, rules);
        return command;
    }

    private static List<String> commandOfFile(
            ForkSettings settings, CommandLine commandLine, List<String> arguments, Path scratch, Path place)
            throws IOException {
        LaunchPlatform rules = commandLine.rules();
        String file = "@" + place.resolve(Markers.ARGUMENTS);
        int first = arguments.size() - commandLine.countOfProgram();
        List<String> ofProgram = arguments.subList(first, arguments.size());
        List<String> command =
                new ArrayList<>(List.of(settings.jvm().executable().toString(), file));
        ofProgram.forEach(argument -> command.add(rules.escaped(argument)));
        boolean isPossible = rules.length(command) <= rules.longestCommand()
                && ofProgram.stream().allMatch(rules::canSay);
        if (ofProgram.isEmpty() || !isPossible) {
            ArgumentFile.write(scratch.resolve(Markers.ARGUMENTS), arguments, rules.charset());
            return List.of(settings.jvm().executable().toString(), file);
        }
        // The program may read the arguments of its process, and start another one with them, which the probe is not
        // in.
        ArgumentFile.write(scratch.resolve(Markers.ARGUMENTS), arguments.subList(0, first), rules.charset());
        ArgumentFile.write(scratch.resolve(Markers.USERS_ARGUMENTS), commandLine.usersOptions(), rules.charset());
        return command;
    }

    private static List<String> command(ForkSettings settings, List<String> arguments, LaunchPlatform rules) {
        List<String> command = new ArrayList<>();
        command.add(settings.jvm().executable().toString());
        arguments.forEach(argument -> command.add(rules.escaped(argument)));
        return command;
    }

    /**
     * Returns the scratch directory as seen from the working directory: an absolute path, or else a relative one, or a link in the directory
     * for temporary files if both contain a character that the command cannot contain.
     *
     * @throws IOException if the link contains such a character as well, or cannot be created
     */
    private static Path place(ForkSettings settings, Path scratch, Path temporary, LaunchPlatform rules)
            throws IOException {
        Optional<Path> workingDirectory = settings.user().workingDirectory();
        if (workingDirectory.isEmpty()) {
            return Path.of("");
        }
        Path absolute = scratch.toRealPath();
        if (canBeQuoted(absolute, rules)) {
            return absolute;
        }
        Path from = workingDirectory.get().toRealPath();
        if (Objects.equals(from.getRoot(), absolute.getRoot()) && canBeQuoted(from.relativize(absolute), rules)) {
            return from.relativize(absolute);
        }
        return link(absolute, temporary.resolve(LINK), rules);
    }

    private static Path link(Path scratch, Path link, LaunchPlatform rules) throws IOException {
        try {
            if (canBeQuoted(link, rules)) {
                return Files.createSymbolicLink(link, scratch);
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new IOException(unusable(scratch), e);
        }
        throw new IOException(unusable(scratch));
    }

    private static String unusable(Path scratch) {
        return "the path '" + PrintableText.message(scratch.toString())
                + "' contains a character that cannot be part of a path for java; set persistent-tasks.outputDirectory"
                + " to another directory";
    }

    private static boolean canBeQuoted(Path path, LaunchPlatform rules) {
        String text = path.toString();
        return !text.contains(rules.pathSeparator()) && !text.contains("=") && rules.canSay(text);
    }

    private static boolean canBeArgument(List<Path> classPath, LaunchPlatform rules) {
        return classPath.stream()
                .map(Path::toString)
                .noneMatch(path -> path.contains(rules.pathSeparator()) || !rules.canSay(path));
    }

    /** Checks the length of a command for JDK 8, which has no argument files. Only the user's arguments can make it too long. */
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
