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
 * @param requestedBy the other artifacts on the starting stacks, nearest first
 * @param where the frames that belong to artifacts on the starting stack, innermost first
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
        Set<String> all = new LinkedHashSet<>();
        Optional<String> culprit = Optional.empty();
        Optional<String> factory = Optional.empty();
        List<Frame> where = List.of();
        for (List<Frame> stack : stacks) {
            List<Held> held = held(stack, holder);
            held.forEach(frame -> frame.addTo(all));
            if (where.isEmpty()) {
                where = held.stream()
                        .filter(frame -> frame.artifact.isPresent())
                        .map(Held::frame)
                        .toList();
            }
            if (culprit.isEmpty()) {
                culprit = culprit(held);
            }
            if (factory.isEmpty()) {
                factory =
                        held.stream().flatMap(frame -> frame.artifact.stream()).findFirst();
            }
        }
        Optional<String> found = culprit.isPresent() ? culprit : factory;
        found.ifPresent(all::remove);
        return new Blame(found, List.copyOf(all), where);
    }

    /**
     * Returns the artifact of the innermost frame that does more than create a thread for its caller.
     *
     * <p>Adjacent frames of one artifact form a part. The search ends at the first part that does more than create a thread. A method that
     * returns a thread, and all that it calls, works for its caller, who wants the thread to be started.
     */
    private static Optional<String> culprit(List<Held> stack) {
        int i = 0;
        while (i < stack.size()) {
            Optional<String> artifact = stack.get(i).artifact;
            if (artifact.isEmpty()) {
                i++;
                continue;
            }
            int end = i;
            int maker = -1;
            while (end < stack.size() && artifact.equals(stack.get(end).artifact)) {
                maker = stack.get(end).frame.makesThread() ? end : maker;
                end++;
            }
            if (maker + 1 < end) {
                return artifact;
            }
            i = end;
        }
        return Optional.empty();
    }

    private static List<Held> held(List<Frame> stack, ClassOwner holder) {
        List<Held> held = new ArrayList<>(stack.size());
        for (Frame frame : stack) {
            held.add(new Held(frame, frame.platform() ? Optional.empty() : holder.of(frame.className())));
        }
        return held;
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

    /** A frame and the artifact that contains its class, if any. */
    private record Held(Frame frame, Optional<String> artifact) {
        void addTo(Set<String> artifacts) {
            artifact.ifPresent(artifacts::add);
        }
    }
}
