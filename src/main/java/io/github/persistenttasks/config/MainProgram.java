package io.github.persistenttasks.config;

import java.util.List;
import java.util.Optional;
import org.codehaus.plexus.util.cli.CommandLineUtils;

/**
 * The program to run.
 *
 * @param module the module of its main class; empty if none was given
 * @param className binary name of its main class
 * @param arguments the arguments of its {@code main} method
 */
public record MainProgram(Optional<String> module, String className, List<String> arguments) {

    public MainProgram {
        arguments = List.copyOf(arguments);
    }

    /** Returns the program if the mode runs one. */
    static Optional<MainProgram> of(RawParameters raw, ProbeMode mode) throws ConfigurationException {
        if (mode != ProbeMode.MAIN) {
            return Optional.empty();
        }
        Parameter parameter = raw.get("mainClass");
        String text = parameter.text().map(String::trim).orElse("");
        if (text.isEmpty()) {
            throw new ConfigurationException(
                    "%s: the parameter is not set, but persistent-tasks.probe is 'main'; expected the binary name of a class with a main method, or module/class."
                            .formatted(parameter.name()));
        }
        int slash = text.indexOf('/');
        Optional<String> module = slash < 0 ? Optional.empty() : Optional.of(text.substring(0, slash));
        String className = text.substring(slash + 1);
        boolean isWrong = className.isEmpty()
                || className.contains("/")
                || className.chars().anyMatch(Character::isWhitespace)
                || module.filter(String::isEmpty).isPresent();
        if (isWrong) {
            throw new ConfigurationException(
                    "%s: '%s' is not the name of a class; expected the binary name of a class with a main method, such as com.acme.Cli, or module/class; set its arguments with persistent-tasks.arguments."
                            .formatted(parameter.name(), text));
        }
        return Optional.of(new MainProgram(module, className, arguments(raw.get("arguments"))));
    }

    private static List<String> arguments(Parameter parameter) throws ConfigurationException {
        String text = parameter.text().orElse("");
        try {
            return List.of(CommandLineUtils.translateCommandline(text));
        } catch (Exception e) {
            throw new ConfigurationException(
                    "%s: '%s' is not a valid command line (%s); expected arguments separated by spaces, quoted if they contain spaces."
                            .formatted(parameter.name(), text, e.getMessage()));
        }
    }
}
