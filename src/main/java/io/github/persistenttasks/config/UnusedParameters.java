package io.github.persistenttasks.config;

import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Parameters of tests or of a program that are set although neither runs. They would be ignored without a word. */
public final class UnusedParameters {

    private static final List<String> OF_PROGRAM = List.of("mainClass", "arguments");

    private UnusedParameters() {}

    /**
     * Checks the parameters that the user has set on the command line for this goal alone. A POM may set them for other executions or modules,
     * and a property of the command line holds for these as well.
     *
     * @throws ConfigurationException if one of them has no effect
     */
    public static void refuse(RawParameters raw, Properties commandLine) throws ConfigurationException {
        for (Parameter parameter : of(raw)) {
            if (commandLine.containsKey(parameter.name())) {
                throw new ConfigurationException(sentence(parameter, mode(raw)));
            }
        }
    }

    /** Returns a sentence for each parameter that has no effect. */
    public static List<String> sentences(RawParameters raw) throws ConfigurationException {
        ProbeMode mode = mode(raw);
        return of(raw).stream().map(parameter -> sentence(parameter, mode)).toList();
    }

    private static List<Parameter> of(RawParameters raw) throws ConfigurationException {
        ProbeMode mode = mode(raw);
        return List.of("tests", "mainClass", "arguments").stream()
                .map(raw::get)
                .filter(parameter ->
                        parameter.text().filter(text -> !text.isBlank()).isPresent())
                .filter(parameter -> mode != neededBy(parameter))
                .toList();
    }

    private static ProbeMode mode(RawParameters raw) throws ConfigurationException {
        return raw.get("probe").choice(ProbeMode.class);
    }

    private static ProbeMode neededBy(Parameter parameter) {
        return OF_PROGRAM.stream().anyMatch(name -> parameter.name().endsWith("." + name))
                ? ProbeMode.MAIN
                : ProbeMode.TESTS;
    }

    private static String sentence(Parameter parameter, ProbeMode mode) {
        return "%s: the value '%s' has no effect, because persistent-tasks.probe is '%s'; set persistent-tasks.probe to '%s', or remove this parameter."
                .formatted(parameter.name(), parameter.text().orElse(""), name(mode), name(neededBy(parameter)));
    }

    private static String name(ProbeMode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
