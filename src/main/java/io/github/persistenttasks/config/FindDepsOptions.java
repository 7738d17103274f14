package io.github.persistenttasks.config;

/**
 * The options of {@code find-deps}.
 *
 * @param isolate which dependencies get a JVM of their own
 * @param verbose whether clean paths are shown as well
 */
public record FindDepsOptions(Options common, Isolate isolate, boolean verbose) {

    /**
     * Reads the parameters of {@code find-deps}.
     *
     * @throws ConfigurationException if one of them is wrong
     */
    public static FindDepsOptions of(RawParameters raw) throws ConfigurationException {
        Options common = Options.of(raw);
        common.probe().requireInitializers("find-deps");
        return new FindDepsOptions(common, raw.get("isolate").choice(Isolate.class), raw.flag("verbose"));
    }
}
