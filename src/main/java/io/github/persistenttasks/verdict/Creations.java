package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.result.Ancestor;
import io.github.persistenttasks.result.Creation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where and by whom tasks were started, in the words of the report. */
final class Creations {

    private Creations() {}

    static Creation of(int fork, Optional<Origin> origin, Optional<Initializer> initializer, List<Uncaught> uncaught) {
        return origin.map(known -> new Creation(
                        InitializerRefs.of(initializer),
                        Stacks.strings(Stacks.withoutPlatformHead(known.startedAt())),
                        known.parent(),
                        ancestors(fork, known, uncaught),
                        OptionalLong.of(known.created().toMillis())))
                .orElseGet(() -> of(initializer, List.of()));
    }

    /** Returns the creation of a task other than a thread. */
    static Creation of(Optional<Initializer> initializer, List<Frame> startedAt) {
        return new Creation(
                InitializerRefs.of(initializer),
                Stacks.strings(Stacks.withoutPlatformHead(startedAt)),
                null,
                List.of(),
                OptionalLong.empty());
    }

    private static List<Ancestor> ancestors(int fork, Origin origin, List<Uncaught> uncaught) {
        return origin.ancestors().stream()
                .map(one -> new Ancestor(
                        one.name(),
                        one.state().orElse(null),
                        Stacks.strings(Stacks.withoutPlatformHead(one.startedAt())),
                        uncaught.stream()
                                .filter(death -> death.fork() == fork
                                        && death.thread().equals(one.name())
                                        && death.startedAt().equals(one.startedAt()))
                                .map(Uncaught::error)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }
}
