package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.probe.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs a plan to its end, in as many JVMs as it takes.
 *
 * <p>When an initializer ends, blocks or crashes its JVM, the next one takes the rest of the plan. What had run before that is run there
 * again, behind what was not run yet: it was never seen to let a JVM end. So each initializer but the disastrous ones is in a JVM that gave
 * a verdict, and the work is bounded by twice the plan, however many of them crash. Initializers that are known to be in such a JVM already
 * are not run for their own sake.
 */
final class Sweep {

    /** How many initializers are tried alone after a JVM died without a trace of who did it. */
    private static final int MOST_SUSPECTS = 16;

    private final Forks forks;
    private final ForkSettings settings;
    private final Set<Initializer> known;
    private final Map<Initializer, Attempt> attempts = new LinkedHashMap<>();
    private final List<Death> deaths = new ArrayList<>();
    private final List<Transcript> unjudged = new ArrayList<>();
    private int started;

    /**
     * Makes a sweep.
     *
     * @param known initializers that were in a JVM that gave a verdict before
     */
    Sweep(Forks forks, ForkSettings settings, Collection<Initializer> known) {
        this.forks = forks;
        this.settings = settings;
        this.known = Set.copyOf(known);
    }

    /**
     * Runs the plan.
     *
     * @throws CannotForkException when the probe could not do its work
     * @throws InterruptedException when this thread is interrupted; nothing is left running
     */
    Observation run(List<Initializer> plan) throws CannotForkException, InterruptedException {
        List<Initializer> order = new ArrayList<>(plan);
        Transcript last = fork(order);
        while (last.verdict() == null) {
            unjudged.add(last);
            Death death = explain(last);
            deaths.add(death);
            keep(last);
            if (death.initializer() == null) {
                return observation(plan, last, false);
            }
            order = rest(last, death.initializer());
            if (known.containsAll(order)) {
                return observation(plan, last, true);
            }
            last = fork(order);
        }
        keep(last);
        return observation(plan, last, true);
    }

    private static List<Initializer> rest(Transcript transcript, Initializer culprit) {
        List<Initializer> plan = transcript.plan();
        int returned = transcript.returned();
        List<Initializer> order = new ArrayList<>(plan.subList(returned, plan.size()));
        order.addAll(plan.subList(0, returned));
        order.remove(culprit);
        return order;
    }

    private Transcript fork(List<Initializer> plan) throws CannotForkException, InterruptedException {
        started++;
        return forks.run(settings, plan);
    }

    private void keep(Transcript transcript) {
        for (Attempt attempt : new Facts(transcript).attempts()) {
            attempts.put(attempt.initializer(), attempt);
        }
    }

    /** Says what ended the fork. Where it did not show who did it, the suspects are tried alone, each in a JVM of its own. */
    private Death explain(Transcript transcript) throws CannotForkException, InterruptedException {
        Diagnosis diagnosis = Diagnosis.of(transcript, forks.crashLog(settings, transcript));
        if (diagnosis.certain()) {
            return diagnosis.death();
        }
        List<Initializer> unknown = transcript.plan().stream()
                .filter(initializer -> !known.contains(initializer))
                .toList();
        if (unknown.size() == 1 && (transcript.plan().size() == 1 || transcript.wasBegun(unknown.get(0)))) {
            return diagnosis.blaming(unknown.get(0));
        }
        for (Initializer suspect : suspects(transcript)) {
            Transcript alone = fork(List.of(suspect));
            if (alone.verdict() == null) {
                return Diagnosis.of(alone, forks.crashLog(settings, alone)).blaming(suspect);
            }
        }
        if (transcript.running() != null) {
            Death death = diagnosis.death();
            return new Death(
                    death.fork(),
                    transcript.running(),
                    death.kind(),
                    death.message() + "; it did not do so again in a JVM of its own",
                    death.stack());
        }
        return diagnosis.blaming(null);
    }

    /** Returns the one that was running, then those that had started threads, the latest first. */
    private static List<Initializer> suspects(Transcript transcript) {
        Set<Initializer> suspects = new java.util.LinkedHashSet<>();
        if (transcript.running() != null) {
            suspects.add(transcript.running());
        }
        List<Initializer> creators = transcript.creators();
        for (int i = creators.size() - 1; i >= 0; i--) {
            suspects.add(creators.get(i));
        }
        return suspects.stream().limit(MOST_SUSPECTS).toList();
    }

    private Observation observation(List<Initializer> plan, Transcript last, boolean complete) {
        Facts facts = new Facts(last);
        Message verdict = last.verdict();
        List<Attempt> all = new ArrayList<>();
        Set<Initializer> dead = new HashSet<>();
        for (Death death : deaths) {
            if (death.initializer() != null) {
                dead.add(death.initializer());
                attempts.put(death.initializer(), attempt(death));
            }
        }
        for (Initializer initializer : plan) {
            Attempt attempt = attempts.get(initializer);
            all.add(attempt == null ? skipped(initializer) : attempt);
        }
        Message loaded = last.messages().stream()
                .filter(message -> message.type().equals("loaded"))
                .findFirst()
                .orElse(null);
        boolean hasVerdict = verdict != null;
        return new Observation(
                facts.jvm(),
                hasVerdict && deaths.isEmpty() && verdict.flag("byItself"),
                facts.exitMillis(),
                all,
                hasVerdict ? facts.threads() : List.of(),
                hasVerdict ? facts.processes() : List.of(),
                hasVerdict ? facts.hooks() : List.of(),
                uncaught(last),
                deaths,
                hasVerdict,
                complete,
                loaded == null ? 0 : loaded.number("millis", 0),
                started);
    }

    private List<io.github.persistenttasks.observation.Uncaught> uncaught(Transcript last) {
        List<io.github.persistenttasks.observation.Uncaught> all = new ArrayList<>();
        for (Transcript transcript : unjudged) {
            if (transcript != last) {
                all.addAll(new Facts(transcript).uncaught());
            }
        }
        List<io.github.persistenttasks.observation.Uncaught> latest = new Facts(last).uncaught();
        Set<String> known = new HashSet<>();
        latest.forEach(one -> known.add(one.thread() + one.error()));
        all.removeIf(one -> known.contains(one.thread() + one.error()));
        all.addAll(latest);
        return all;
    }

    private Attempt attempt(Death death) {
        Attempt before = attempts.get(death.initializer());
        Attempt.Outcome outcome = switch (death.kind()) {
            case BLOCKED -> Attempt.Outcome.BLOCKED;
            case EXITED -> Attempt.Outcome.EXITED;
            case CRASHED, LOST -> Attempt.Outcome.CRASHED;
        };
        return new Attempt(
                death.initializer(),
                outcome,
                death.fork(),
                before == null ? -1 : before.startMillis(),
                before == null ? -1 : before.micros(),
                death.message(),
                false,
                death.stack(),
                before == null ? List.of() : before.heldThreads());
    }

    private static Attempt skipped(Initializer initializer) {
        return new Attempt(
                initializer,
                Attempt.Outcome.SKIPPED,
                0,
                -1,
                -1,
                "The JVM ended before it could be run.",
                false,
                List.of(),
                List.of());
    }
}
