package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Frame;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The frames of artifacts on the stack on which a thread was created, divided into parts of adjacent frames of one artifact.
 *
 * @param parts the innermost part first
 */
record CreationStack(List<Part> parts) {

    /** How many frames are shown where space is limited. */
    private static final int FEW_FRAMES = 5;

    /** Adjacent frames of one artifact, innermost first. */
    private record Part(String artifact, List<Frame> frames) {

        /**
         * Returns whether the part does more than create a thread for its caller. A method that returns a thread, and all that it calls, works
         * for its caller, who wants the thread to be started.
         */
        boolean works() {
            return !frames.get(frames.size() - 1).makesThread();
        }
    }

    /** Divides a stack. Frames that belong to no artifact, such as those of the JDK, do not separate parts. */
    static CreationStack of(List<Frame> stack, ClassOwner holder) {
        List<Part> parts = new ArrayList<>();
        for (Frame frame : stack) {
            Optional<String> artifact = frame.platform() ? Optional.empty() : holder.of(frame.className());
            if (artifact.isPresent()) {
                Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
                if (last == null || !last.artifact.equals(artifact.get())) {
                    last = new Part(artifact.get(), new ArrayList<>());
                    parts.add(last);
                }
                last.frames.add(frame);
            }
        }
        return new CreationStack(parts);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Returns the artifact of the innermost frame. */
    String innermostArtifact() {
        return parts.get(0).artifact;
    }

    /** Returns the artifact of the outermost frame. */
    String outermostArtifact() {
        return parts.get(parts.size() - 1).artifact;
    }

    /** Returns the artifacts that do more than create a thread for their caller, innermost first. */
    Set<String> workingArtifacts() {
        Set<String> working = new LinkedHashSet<>();
        parts.stream().filter(Part::works).forEach(part -> working.add(part.artifact));
        return working;
    }

    /**
     * Returns a few frames that say most about how the thread came about, innermost first: where it was created, where the code of the user
     * called the library, where the culprit created it, where each artifact in between was called, and the rest from the inside. Of adjacent
     * overloads only the innermost counts.
     */
    List<Frame> tellingFrames() {
        List<Frame> frames = new ArrayList<>();
        List<Integer> entries = new ArrayList<>();
        OptionalInt culprit = OptionalInt.empty();
        for (Part part : parts) {
            if (culprit.isEmpty() && part.works()) {
                culprit = OptionalInt.of(frames.size());
            }
            for (Frame frame : part.frames) {
                if (frames.isEmpty() || !isSameMethod(frames.get(frames.size() - 1), frame)) {
                    frames.add(frame);
                }
            }
            entries.add(0, frames.size() - 1);
        }
        IntStream byImportance = IntStream.concat(
                IntStream.concat(IntStream.of(0), entries.stream().limit(2).mapToInt(entry -> entry)),
                IntStream.concat(
                        culprit.stream(),
                        IntStream.concat(
                                entries.stream().skip(2).mapToInt(entry -> entry), IntStream.range(0, frames.size()))));
        return byImportance
                .distinct()
                .limit(FEW_FRAMES)
                .sorted()
                .mapToObj(frames::get)
                .toList();
    }

    private static boolean isSameMethod(Frame one, Frame other) {
        return one.className().equals(other.className()) && one.method().equals(other.method());
    }
}
