package io.github.persistenttasks.observation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was seen of a plan, in one JVM or in several: facts only.
 *
 * @param jvm the JVM as it reported itself, empty where no fork was needed
 * @param execution how the plan was run
 * @param attempts one per initializer, in the order of the plan
 * @param threads alive at the verdict
 * @param deaths forks that ended without a verdict
 */
public record Observation(
        Optional<Jvm> jvm,
        Execution execution,
        List<Attempt> attempts,
        List<LiveThread> threads,
        List<ChildProcess> processes,
        List<Hook> hooks,
        List<Uncaught> uncaught,
        List<Death> deaths) {

    /** What is seen where nothing was run. */
    public static final Observation NOTHING = new Observation(
            Optional.empty(), Execution.NONE, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Returns one observation of what several saw, of which the later ones added attempts. */
    public static Observation of(List<Observation> parts) {
        return new Observation(
                parts.stream().flatMap(part -> part.jvm.stream()).findFirst(),
                Execution.of(parts.stream().map(Observation::execution).toList()),
                all(parts, Observation::attempts),
                all(parts, Observation::threads),
                all(parts, Observation::processes),
                all(parts, Observation::hooks),
                all(parts, Observation::uncaught),
                all(parts, Observation::deaths));
    }

    private static <T> List<T> all(List<Observation> parts, Function<Observation, List<T>> list) {
        return parts.stream().flatMap(part -> list.apply(part).stream()).toList();
    }

    /** The JVM as it reported itself. */
    public record Jvm(String version, String vendor, String home) {}

    /**
     * How a plan was run.
     *
     * @param forks how many JVMs were started
     * @param judged whether a fork gave a verdict
     * @param complete whether every initializer that did not end its JVM was in a JVM that gave a verdict
     * @param loaded time from the start of a fork to <em>loaded</em>, the longest of all forks
     * @param byItself whether each fork began to shut down by itself within tmax
     * @param exit time from <em>loaded</em> to the beginning of shutdown, the longest of all forks that gave a verdict; empty where one
     *     of these did not shut down
     */
    public record Execution(
            int forks, boolean judged, boolean complete, Duration loaded, boolean byItself, Optional<Duration> exit) {

        static final Execution NONE = new Execution(0, false, true, Duration.ZERO, true, Optional.empty());

        /** Returns the execution of a plan that was run in these parts: one without a verdict has not ended by itself. */
        static Execution of(List<Execution> parts) {
            List<Execution> judged = parts.stream().filter(Execution::judged).toList();
            boolean exited = judged.stream().allMatch(part -> part.exit.isPresent());
            return new Execution(
                    parts.stream().mapToInt(Execution::forks).sum(),
                    !judged.isEmpty(),
                    parts.stream().allMatch(Execution::complete),
                    parts.stream().map(Execution::loaded).reduce(Duration.ZERO, Execution::longer),
                    parts.stream().allMatch(Execution::byItself),
                    judged.stream()
                            .flatMap(part -> part.exit.stream())
                            .filter(exit -> exited)
                            .reduce(Execution::longer));
        }

        private static Duration longer(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? other : one;
        }
    }
}
