package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.plan.Initializer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Attributes a task to artifacts.
 *
 * @param culprit id of the artifact whose code started it; empty if not known
 * @param requestedBy the other artifacts on the starting stacks that do more than create the thread, nearest first
 * @param where the most telling frames of artifacts on the starting stack, innermost first
 */
record Blame(Optional<String> culprit, List<String> requestedBy, List<Frame> where) {

    /**
     * Finds the culprit of a thread: by its creation, by the creation of its ancestors, by the code that it runs, and finally by its
     * initializer.
     */
    static Blame of(LiveThread thread, ClassOwner holder) {
        List<List<Frame>> stacks = new ArrayList<>();
        thread.origin().ifPresent(origin -> {
            stacks.add(origin.startedAt());
            origin.ancestors().forEach(ancestor -> stacks.add(ancestor.startedAt()));
        });
        Blame byCreation = ofStacks(stacks, holder);
        if (byCreation.culprit.isPresent()) {
            return byCreation;
        }
        Optional<String> running = outermost(thread.snapshot().stack(), holder)
                .or(() -> thread.code().typeOfPlatform()
                        ? Optional.empty()
                        : holder.of(thread.code().type()))
                .or(() -> thread.code().target().flatMap(holder::of));
        return running.isEmpty() ? of(thread.initializer()) : new Blame(running, List.of(), List.of());
    }

    /** Finds the culprit by the starting stack, or else by the initializer. */
    static Blame of(List<Frame> startedAt, Optional<Initializer> initializer, ClassOwner holder) {
        Blame blame = ofStacks(List.of(startedAt), holder);
        return blame.culprit.isEmpty() ? of(initializer) : blame;
    }

    /** Attributes the task to the artifact that declares the initializer. */
    static Blame of(Optional<Initializer> initializer) {
        return new Blame(initializer.map(Initializer::artifact), List.of(), List.of());
    }

    private static Blame ofStacks(List<List<Frame>> stacks, ClassOwner holder) {
        Set<String> working = new LinkedHashSet<>();
        List<CreationStack> known = stacks.stream()
                .map(stack -> CreationStack.of(stack, holder))
                .filter(stack -> !stack.isEmpty())
                .toList();
        known.forEach(stack -> working.addAll(stack.workingArtifacts()));
        Optional<String> culprit =
                working.stream().findFirst().or(() -> known.stream().findFirst().map(CreationStack::innermostArtifact));
        culprit.ifPresent(working::remove);
        return new Blame(
                culprit,
                List.copyOf(working),
                known.isEmpty() ? List.of() : known.get(0).tellingFrames());
    }

    private static Optional<String> outermost(List<Frame> stack, ClassOwner holder) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (!stack.get(i).platform()) {
                Optional<String> artifact = holder.of(stack.get(i).className());
                if (artifact.isPresent()) {
                    return artifact;
                }
            }
        }
        return Optional.empty();
    }
}
