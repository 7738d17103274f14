package io.github.persistenttasks.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codehaus.plexus.util.cli.CommandLineUtils;

/** The user's arguments for the forked JVM: a text like a command line, or an element for each. Maven sets its fields. */
public final class JvmArguments {

    private static final String PARAMETER = "persistent-tasks.jvmArgs";

    /** Options that the plugin sets itself; a second one would replace the probed code. */
    private static final Set<String> REFUSED =
            Set.of("-cp", "-classpath", "--class-path", "-jar", "-p", "--module-path", "-m", "--module");

    private final List<String> texts = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();

    /** Adds arguments in the syntax of a command line, with quotes around arguments that contain spaces. */
    public void set(String text) {
        texts.add(text);
    }

    /** Adds one argument without parsing it. */
    public void addJvmArg(String argument) {
        arguments.add(argument);
    }

    /** Adds one argument without parsing it. */
    public void addArg(String argument) {
        arguments.add(argument);
    }

    /**
     * Returns the arguments in their order.
     *
     * @throws ConfigurationException if a quote is not closed, or if an argument would replace the probed code
     */
    public List<String> list() throws ConfigurationException {
        List<String> all = new ArrayList<>();
        for (String text : texts) {
            try {
                all.addAll(List.of(CommandLineUtils.translateCommandline(text)));
            } catch (Exception e) {
                throw new ConfigurationException(
                        "%s: '%s' is not a valid command line (%s); expected arguments of java, quoted if they contain spaces."
                                .formatted(PARAMETER, text, e.getMessage()));
            }
        }
        for (String argument : arguments) {
            if (argument != null && !argument.isBlank()) {
                all.add(argument.trim());
            }
        }
        for (String argument : all) {
            String name = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
            if (REFUSED.contains(name)) {
                throw new ConfigurationException(
                        "%s: '%s' cannot be used: the plugin sets the class and module path itself."
                                .formatted(PARAMETER, argument));
            }
            if (!argument.startsWith("-") && !follows(all, argument)) {
                throw new ConfigurationException("%s: '%s' is not an option; options of java begin with a hyphen."
                        .formatted(PARAMETER, argument));
            }
        }
        return all;
    }

    /** Returns whether the argument is the value of the option before it, as with {@code --add-opens}. */
    private static boolean follows(List<String> all, String argument) {
        int index = all.indexOf(argument);
        return index > 0 && all.get(index - 1).startsWith("--");
    }
}
