package io.github.persistenttasks.config;

/**
 * The options that all goals share, validated and in the plugin's own types.
 *
 * @param probe what to probe
 * @param limits the time limits
 * @param jvm the forked JVM
 * @param findings the consequences of findings
 * @param output the reports to write
 */
public record Options(
        ProbeOptions probe, TimeLimits limits, JvmOptions jvm, FindingOptions findings, OutputOptions output) {

    /**
     * Reads the parameters that the goals share.
     *
     * @throws ConfigurationException if one of them is wrong
     */
    public static Options of(RawParameters raw) throws ConfigurationException {
        return new Options(
                ProbeOptions.of(raw),
                TimeLimits.of(raw),
                JvmOptions.of(raw),
                FindingOptions.of(raw),
                OutputOptions.of(raw));
    }
}
