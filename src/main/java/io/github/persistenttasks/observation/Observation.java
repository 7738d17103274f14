package io.github.persistenttasks.observation;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

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
 * @param loadedMillis milliseconds from the start of the last fork to <em>loaded</em>, the longest where several parts were put together
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

    /** What is seen where nothing was run. */
    public static final Observation NOTHING = new Observation(
            null, true, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false, true, 0, 0);

    /**
     * Returns one observation of what several saw, of which the later ones added attempts.
     *
     * <p>What gave no verdict tells nothing of the exit's time, and keeps the whole from having ended by itself.
     */
    public static Observation of(List<Observation> parts) {
        List<Observation> judged = parts.stream().filter(Observation::judged).toList();
        boolean exited = !judged.isEmpty() && judged.stream().allMatch(part -> part.exitMillis != null);
        return new Observation(
                parts.stream()
                        .map(Observation::jvm)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                parts.stream().allMatch(Observation::byItself),
                exited
                        ? judged.stream()
                                .map(Observation::exitMillis)
                                .max(Long::compare)
                                .orElseThrow()
                        : null,
                all(parts, Observation::attempts),
                all(parts, Observation::threads),
                all(parts, Observation::processes),
                all(parts, Observation::hooks),
                all(parts, Observation::uncaught),
                all(parts, Observation::deaths),
                !judged.isEmpty(),
                parts.stream().allMatch(Observation::complete),
                parts.stream().mapToLong(Observation::loadedMillis).max().orElse(0),
                parts.stream().mapToInt(Observation::forks).sum());
    }

    private static <T> List<T> all(List<Observation> parts, Function<Observation, List<T>> list) {
        return parts.stream().flatMap(part -> list.apply(part).stream()).toList();
    }

    /** The JVM as it called itself. */
    public record Jvm(String version, String vendor, String home) {}
}
