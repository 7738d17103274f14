package io.github.persistenttasks.config;

/**
 * What the user asked of any goal, checked and in the plugin's own types.
 *
 * @param probe what is probed
 * @param limits how long it may take
 * @param jvm where it is probed
 * @param findings what comes of findings
 * @param output where the reports go
 */
public record Options(
        ProbeOptions probe, TimeLimits limits, JvmOptions jvm, FindingOptions findings, OutputOptions output) {

    /**
     * Reads the parameters that the goals share.
     *
     * @throws ConfigurationException when one of them is wrong
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
