package io.github.persistenttasks;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.plan.Initializer;
import java.util.ArrayList;
import java.util.List;

/** What might be seen of a plan: with this a {@link Rehearsal} goes the ways that the real thing will go. */
final class ImaginedRun {

    private ImaginedRun() {}

    /**
     * Returns what would be seen of a JVM that loads some of these initializers and fails with the others.
     *
     * @param goesOn whether it goes on for a thread of the first one, or exits
     */
    static Observation of(List<Initializer> plan, boolean goesOn) {
        List<Attempt> attempts = new ArrayList<>();
        for (Initializer initializer : plan) {
            attempts.add(attempt(initializer, attempts.size() % 2 == 0));
        }
        return new Observation(
                new Observation.Jvm("", "", ""),
                !goesOn,
                goesOn ? null : 0L,
                attempts,
                plan.stream().limit(goesOn ? 1 : 0).map(ImaginedRun::thread).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true,
                true,
                0,
                1);
    }

    private static Attempt attempt(Initializer initializer, boolean loads) {
        return new Attempt(
                initializer,
                loads ? Attempt.Outcome.LOADED : Attempt.Outcome.FAILED,
                1,
                0,
                1,
                loads ? null : "",
                !loads,
                loads ? List.of() : List.of(frame(initializer)),
                List.of());
    }

    private static LiveThread thread(Initializer initializer) {
        List<Frame> stack = List.of(frame(initializer));
        return new LiveThread(
                1,
                1,
                "",
                false,
                "TIMED_WAITING",
                "java.lang.Thread",
                true,
                initializer.type(),
                "main",
                false,
                initializer,
                new Origin(stack, "main", 0, List.of()),
                stack,
                null,
                null,
                null,
                null,
                "nothing",
                null,
                null);
    }

    private static Frame frame(Initializer initializer) {
        return new Frame(initializer.type(), "<clinit>", "", false, false);
    }
}
