package io.github.persistenttasks.config;

import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** Parameters of tests or of a program that are set although neither runs. They would be ignored without a word. */
public final class UnusedParameters {

    private UnusedParameters() {}

    /** A parameter that has no effect with the mode of the probe, but with another one. */
    private record Unused(Parameter parameter, ProbeMode mode, ProbeMode needed) {
        String sentence() {
            return "%s: the value '%s' has no effect, because persistent-tasks.probe is '%s'; set persistent-tasks.probe to '%s', or remove this parameter."
                    .formatted(parameter.name(), parameter.text().orElse(""), name(mode), name(needed));
        }

        private static String name(ProbeMode mode) {
            return mode.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks the parameters that the user has set on the command line for this goal alone. A POM may set them for other executions or modules,
     * and a property of the command line holds for these as well.
     *
     * @throws ConfigurationException if one of them has no effect
     */
    public static void refuse(RawParameters raw, Properties commandLine) throws ConfigurationException {
        for (Unused unused : of(raw)) {
            if (commandLine.containsKey(unused.parameter().name())) {
                throw new ConfigurationException(unused.sentence());
            }
        }
    }

    /** Returns a sentence for each parameter that has no effect. */
    public static List<String> sentences(RawParameters raw) throws ConfigurationException {
        return of(raw).stream().map(Unused::sentence).toList();
    }

    private static List<Unused> of(RawParameters raw) throws ConfigurationException {
        ProbeMode mode = raw.get("probe").choice(ProbeMode.class);
        return Stream.of(
                        new Unused(raw.get("tests"), mode, ProbeMode.TESTS),
                        new Unused(raw.get("mainClass"), mode, ProbeMode.MAIN),
                        new Unused(raw.get("arguments"), mode, ProbeMode.MAIN))
                .filter(unused -> unused.parameter()
                        .text()
                        .filter(text -> !text.isBlank())
                        .isPresent())
                .filter(unused -> unused.mode() != unused.needed())
                .toList();
    }
}
