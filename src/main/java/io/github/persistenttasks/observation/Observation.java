package io.github.persistenttasks.observation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The facts observed while a plan ran in one or several JVMs.
 *
 * @param jvm the JVM as it reported itself; empty if no fork was needed
 * @param execution how the plan was run
 * @param attempts the outcome of each initializer, in the order of the plan
 * @param threads the threads that were alive at the verdict
 * @param deaths the ends of forks that did not reach a verdict
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

    /** The observation of an empty plan. */
    public static final Observation NOTHING = new Observation(
            Optional.empty(), Execution.NONE, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Combines observations; their attempts keep the order of the parts. */
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
     * How a program ended that was asked to end, as by SIGTERM.
     *
     * @param onSignal whether its shutdown began on the signal
     * @param hooks how long its shutdown hooks took together; empty if they did not end
     */
    public record Stop(boolean onSignal, Optional<Duration> hooks) {}

    /**
     * How a plan was run.
     *
     * @param forks the number of JVMs that were started
     * @param judged whether a fork reached a verdict
     * @param complete whether every initializer that did not end its JVM ran in a JVM that reached a verdict
     * @param loaded the longest time from the start of a fork to <em>loaded</em>
     * @param byItself whether each fork began to shut down by itself within tmax
     * @param exit the longest time from <em>loaded</em> to the beginning of shutdown among the forks that reached a verdict; empty if one
     *     of these did not shut down by itself
     * @param status the exit status of a program that ended by itself; empty for anything else
     * @param stop how a program ended that had to be stopped; empty for anything else
     */
    public record Execution(
            int forks,
            boolean judged,
            boolean complete,
            Duration loaded,
            boolean byItself,
            Optional<Duration> exit,
            OptionalInt status,
            Optional<Stop> stop) {

        /** Creates the execution of a plan without a program. */
        public Execution(
                int forks,
                boolean judged,
                boolean complete,
                Duration loaded,
                boolean byItself,
                Optional<Duration> exit) {
            this(forks, judged, complete, loaded, byItself, exit, OptionalInt.empty(), Optional.empty());
        }

        static final Execution NONE = new Execution(0, false, true, Duration.ZERO, true, Optional.empty());

        /** Combines the executions of the parts of a plan. A part without a verdict did not end by itself. */
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
                            .reduce(Execution::longer),
                    parts.stream()
                            .map(Execution::status)
                            .filter(OptionalInt::isPresent)
                            .findFirst()
                            .orElse(OptionalInt.empty()),
                    parts.stream().flatMap(part -> part.stop.stream()).findFirst());
        }

        private static Duration longer(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? other : one;
        }
    }
}
