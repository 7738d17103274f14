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
 * Who is to blame for a task.
 *
 * @param culprit id of the artifact whose code started it, {@code null} where nothing can tell
 * @param requestedBy the other artifacts on the way to it, the nearest first
 * @param where the frames of artifacts on the starting stack, innermost first
 */
record Blame(String culprit, List<String> requestedBy, List<Frame> where) {

    /**
     * Finds the culprit of a thread: by its creation, by the creation of the threads that it descends from, by what it runs, and at last by
     * the initializer that led to it.
     */
    static Blame of(LiveThread thread, ClassOwner holder) {
        List<List<Frame>> stacks = new ArrayList<>();
        thread.origin().ifPresent(origin -> {
            stacks.add(origin.startedAt());
            origin.ancestors().forEach(ancestor -> stacks.add(ancestor.startedAt()));
        });
        Blame byCreation = ofStacks(stacks, holder);
        if (byCreation.culprit != null) {
            return byCreation;
        }
        String running = outermost(thread.snapshot().stack(), holder);
        if (running == null && !thread.code().typeOfPlatform()) {
            running = holder.of(thread.code().type()).orElse(null);
        }
        if (running == null) {
            running = thread.code().target().flatMap(holder::of).orElse(null);
        }
        return running == null ? of(thread.initializer()) : new Blame(running, List.of(), List.of());
    }

    /** Finds the culprit of what was started on this stack, else by the initializer. */
    static Blame of(List<Frame> startedAt, Optional<Initializer> initializer, ClassOwner holder) {
        Blame blame = ofStacks(List.of(startedAt), holder);
        return blame.culprit == null ? of(initializer) : blame;
    }

    /** Blames the artifact that declares the initializer. */
    static Blame of(Optional<Initializer> initializer) {
        return new Blame(initializer.map(Initializer::artifact).orElse(null), List.of(), List.of());
    }

    private static Blame ofStacks(List<List<Frame>> stacks, ClassOwner holder) {
        Set<String> all = new LinkedHashSet<>();
        String culprit = null;
        String factory = null;
        List<Frame> where = List.of();
        for (List<Frame> stack : stacks) {
            List<Held> held = held(stack, holder);
            held.forEach(frame -> frame.addTo(all));
            if (where.isEmpty()) {
                where = held.stream()
                        .filter(frame -> frame.artifact != null)
                        .map(Held::frame)
                        .toList();
            }
            if (culprit == null) {
                culprit = culprit(held);
            }
            if (factory == null) {
                factory = held.stream()
                        .map(Held::artifact)
                        .filter(id -> id != null)
                        .findFirst()
                        .orElse(null);
            }
        }
        String found = culprit == null ? factory : culprit;
        all.remove(found);
        return new Blame(found, List.copyOf(all), where);
    }

    /**
     * Returns the artifact of the innermost frame that does more than make a thread for its caller.
     *
     * <p>Frames of one artifact that stand together are one part. A part ends a search unless all that it does is to make a thread: a method
     * that returns one is called by whoever wants it started, and so is all that this method calls.
     */
    private static String culprit(List<Held> stack) {
        int i = 0;
        while (i < stack.size()) {
            String artifact = stack.get(i).artifact;
            if (artifact == null) {
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
        return null;
    }

    private static List<Held> held(List<Frame> stack, ClassOwner holder) {
        List<Held> held = new ArrayList<>(stack.size());
        for (Frame frame : stack) {
            held.add(new Held(
                    frame,
                    frame.platform() ? null : holder.of(frame.className()).orElse(null)));
        }
        return held;
    }

    private static String outermost(List<Frame> stack, ClassOwner holder) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (!stack.get(i).platform()) {
                String artifact = holder.of(stack.get(i).className()).orElse(null);
                if (artifact != null) {
                    return artifact;
                }
            }
        }
        return null;
    }

    /** A frame and the artifact that holds its class, {@code null} where none does. */
    private record Held(Frame frame, String artifact) {
        void addTo(Set<String> artifacts) {
            if (artifact != null) {
                artifacts.add(artifact);
            }
        }
    }
}
