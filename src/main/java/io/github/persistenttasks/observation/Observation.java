package io.github.persistenttasks.observation;

import java.util.List;

/**
 * What was seen of a plan, in one JVM or in several: facts only.
 *
 * @param jvm the JVM as it called itself, {@code null} where no fork was needed
 * @param byItself whether each fork began to shut down by itself within tmax
 * @param exitMillis milliseconds from <em>loaded</em> to the beginning of shutdown, the longest of all forks; {@code null} where one never came
 * @param attempts one per initializer, in the order of the plan
 * @param threads alive at the verdict
 * @param deaths forks that ended without a verdict
 * @param judged whether a fork gave a verdict
 * @param complete whether every initializer that did not end its JVM was in a JVM that gave a verdict
 * @param loadedMillis milliseconds from the start of the last fork to <em>loaded</em>
 * @param forks how many JVMs were started
 */
public record Observation(
        Jvm jvm,
        boolean byItself,
        Long exitMillis,
        List<Attempt> attempts,
        List<LiveThread> threads,
        List<ChildProcess> processes,
        List<Hook> hooks,
        List<Uncaught> uncaught,
        List<Death> deaths,
        boolean judged,
        boolean complete,
        long loadedMillis,
        int forks) {

    /** The JVM as it called itself. */
    public record Jvm(String version, String vendor, String home) {}
}
