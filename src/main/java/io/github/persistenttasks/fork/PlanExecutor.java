package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.protocol.SnapshotTaken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Runs a plan to its end, in as many JVMs as necessary.
 *
 * <p>If an initializer ends, blocks or crashes its JVM, a new JVM runs the plan without it. The others keep their order, because what an
 * initializer leaves may depend on those that ran before it. If no single initializer ends the JVM when alone, the plan is split, so that
 * initializers that end it only together are separated. In the end, every initializer except for those that end their JVM has run in a
 * JVM that reached a verdict. A JVM is not started only for initializers that are known to have done so before.
 *
 * <p>A plan of <i>n</i> initializers takes at most 2 <i>n</i> + {@value #SPARE} JVMs, each limited by {@link ForkDeadline}. Initializers
 * that have not been probed by then stay unprobed.
 */
final class PlanExecutor {

    /** Maximum number of initializers that are tried alone after a JVM died without a known cause. */
    private static final int MOST_SUSPECTS = 16;

    /** The number of JVMs that a plan may take in addition to two for each initializer. */
    static final int SPARE = 64;

    private final ForkRunner forks;
    private final Set<Initializer> known;
    private final Map<Initializer, Attempt> attempts = new LinkedHashMap<>();
    private final List<Death> deaths = new ArrayList<>();
    private final List<Transcript> judged = new ArrayList<>();
    private final List<Transcript> unjudged = new ArrayList<>();
    private int most;
    private int started;
    private boolean complete = true;

    /**
     * Creates an executor.
     *
     * @param forks runs the plan and the rest of it, always with the same settings
     * @param known initializers that already ran in a JVM that reached a verdict
     */
    PlanExecutor(ForkRunner forks, Collection<Initializer> known) {
        this.forks = forks;
        this.known = Set.copyOf(known);
    }

    /**
     * Runs the plan.
     *
     * @throws ForkException if the probe cannot do its work
     * @throws InterruptedException if this thread is interrupted; no JVM is left running
     */
    Observation run(List<Initializer> plan) throws ForkException, InterruptedException {
        most = 2 * plan.size() + SPARE;
        sweep(plan, true);
        return observation(plan);
    }

    /**
     * Runs initializers until each of them has run in a JVM that reached a verdict, except for those that end their JVM.
     *
     * @param needed whether to start a JVM even if all of them are known
     */
    private void sweep(List<Initializer> plan, boolean needed) throws ForkException, InterruptedException {
        List<Initializer> order = plan;
        boolean first = needed;
        while (first || !known.containsAll(order)) {
            first = false;
            if (started >= most) {
                complete = false;
                return;
            }
            Transcript transcript = fork(order);
            keep(transcript);
            if (transcript.snapshot().isPresent()) {
                judged.add(transcript);
                DeathDiagnosis.ofProgram(transcript).ifPresent(deaths::add);
                DeathDiagnosis.ofShutdown(transcript).ifPresent(deaths::add);
                return;
            }
            unjudged.add(transcript);
            Death death = explain(transcript);
            deaths.add(death);
            if (death.initializer().isEmpty()) {
                split(order);
                return;
            }
            order = without(death.initializer().get().whole(), order);
        }
    }

    private void split(List<Initializer> plan) throws ForkException, InterruptedException {
        if (plan.size() < 2) {
            complete = false;
            return;
        }
        int half = plan.size() / 2;
        sweep(plan.subList(0, half), false);
        sweep(plan.subList(half, plan.size()), false);
    }

    private static List<Initializer> without(Initializer culprit, List<Initializer> plan) {
        List<Initializer> order = new ArrayList<>(plan);
        order.remove(culprit);
        return order;
    }

    private Transcript fork(List<Initializer> plan) throws ForkException, InterruptedException {
        started++;
        return forks.run(plan);
    }

    private void keep(Transcript transcript) {
        for (Attempt attempt : new FactReader(transcript).attempts()) {
            attempts.put(attempt.initializer(), attempt);
        }
    }

    /**
     * Explains the end of a fork. If the fork did not show the cause, each suspect is tried in a JVM of its own. If none of them ends that
     * JVM, the end is attributed to the running initializer only if no other initializer had created a thread.
     */
    private Death explain(Transcript transcript) throws ForkException, InterruptedException {
        DeathDiagnosis diagnosis = DeathDiagnosis.of(transcript);
        if (diagnosis.certain()) {
            return diagnosis.death();
        }
        List<Initializer> unknown = transcript.plan().stream()
                .filter(initializer -> !known.contains(initializer))
                .toList();
        if (unknown.size() == 1 && (transcript.plan().size() == 1 || transcript.wasBegun(unknown.get(0)))) {
            return diagnosis.blaming(unknown.get(0));
        }
        Set<Initializer> suspects = suspects(transcript);
        for (Initializer suspect : suspects) {
            if (started < most) {
                Transcript alone = fork(List.of(suspect));
                if (alone.snapshot().isEmpty()) {
                    return DeathDiagnosis.of(alone).blaming(suspect);
                }
            }
        }
        Death death = diagnosis.death();
        boolean alone = transcript.running().isPresent() && suspects.size() == 1;
        return death.attributedTo(alone ? transcript.runningTest() : Optional.empty())
                .adding(alone ? "; it did not do so in a JVM of its own" : "; no suspect did so in a JVM of its own");
    }

    /** Returns the initializer that was running, then those that had created threads, latest first. */
    private static Set<Initializer> suspects(Transcript transcript) {
        Set<Initializer> suspects = new LinkedHashSet<>();
        transcript.running().ifPresent(suspects::add);
        List<Initializer> creators = transcript.creators();
        for (int i = creators.size() - 1; i >= 0 && suspects.size() < MOST_SUSPECTS; i--) {
            suspects.add(creators.get(i));
        }
        return suspects;
    }

    private Observation observation(List<Initializer> plan) {
        for (Death death : deaths) {
            death.initializer()
                    .map(Initializer::whole)
                    .ifPresent(initializer -> attempts.put(initializer, attempt(initializer, death)));
        }
        List<Attempt> all = new ArrayList<>();
        for (Initializer initializer : plan) {
            Attempt attempt = attempts.get(initializer);
            all.add(attempt == null ? skipped(initializer) : attempt);
        }
        List<FactReader> facts = judged.stream().map(FactReader::new).toList();
        List<SnapshotTaken> snapshots = judged.stream()
                .flatMap(transcript -> transcript.snapshot().stream())
                .toList();
        boolean ended = !snapshots.isEmpty() && snapshots.stream().allMatch(snapshot -> snapshot.byItself);
        return new Observation(
                Optional.of((facts.isEmpty() ? new FactReader(unjudged.get(unjudged.size() - 1)) : facts.get(0)).jvm()),
                new Observation.Execution(
                        started,
                        !judged.isEmpty(),
                        complete,
                        longest(judged.stream()
                                .mapToLong(
                                        transcript -> transcript.loadedMillis().orElse(0))),
                        ended && deaths.isEmpty(),
                        ended
                                ? Optional.of(longest(snapshots.stream().mapToLong(snapshot -> snapshot.millis)))
                                : Optional.empty(),
                        judged.stream()
                                .map(Transcript::exitStatus)
                                .filter(OptionalInt::isPresent)
                                .findFirst()
                                .orElse(OptionalInt.empty()),
                        facts.stream().flatMap(one -> one.stop().stream()).findFirst()),
                all,
                facts.stream().flatMap(one -> one.threads().stream()).toList(),
                facts.stream().flatMap(one -> one.processes().stream()).toList(),
                facts.stream().flatMap(one -> one.hooks().stream()).toList(),
                uncaught(),
                deaths);
    }

    private static Duration longest(LongStream millis) {
        return Duration.ofMillis(millis.max().orElse(0));
    }

    /** Returns uncaught exceptions without duplicates, because most of those in a JVM without a verdict occur again in the next JVM. */
    private List<Uncaught> uncaught() {
        Map<String, Uncaught> all = new LinkedHashMap<>();
        Stream.concat(judged.stream(), unjudged.stream())
                .flatMap(transcript -> new FactReader(transcript).uncaught().stream())
                .forEach(one -> all.putIfAbsent(one.thread() + one.error(), one));
        return List.copyOf(all.values());
    }

    private Attempt attempt(Initializer initializer, Death death) {
        Optional<Attempt> before = Optional.ofNullable(attempts.get(initializer));
        Optional<Attempt.Run> run = before.flatMap(Attempt::run);
        Attempt.Outcome outcome = switch (death.kind()) {
            case BLOCKED -> Attempt.Outcome.BLOCKED;
            case EXITED -> Attempt.Outcome.EXITED;
            case CRASHED, LOST -> Attempt.Outcome.CRASHED;
        };
        return new Attempt(
                initializer,
                outcome,
                Optional.of(
                        new Attempt.Run(death.fork(), run.flatMap(Attempt.Run::start), run.flatMap(Attempt.Run::took))),
                Optional.of(new Attempt.Failure(death.message(), false, death.stack(), death.output())),
                before.map(Attempt::heldThreads).orElse(List.of()),
                before.flatMap(Attempt::tests));
    }

    private static Attempt skipped(Initializer initializer) {
        return new Attempt(
                initializer,
                Attempt.Outcome.SKIPPED,
                Optional.empty(),
                Optional.of(new Attempt.Failure("The JVM ended before this initializer could run.", false, List.of())),
                List.of());
    }
}
