package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.protocol.Ancestor;
import io.github.persistenttasks.protocol.Creation;
import io.github.persistenttasks.protocol.StackFrame;
import io.github.persistenttasks.protocol.StackTrace;
import io.github.persistenttasks.text.GeneratedNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Converts stacks and creations. */
final class StackReader {

    /** Shares equal frames, because they recur in most stacks. */
    private final Map<StackFrame, Frame> frames = new HashMap<>();

    List<Frame> stack(StackTrace stack) {
        List<Frame> list = new ArrayList<>(stack.frames.size());
        for (StackFrame frame : stack.frames) {
            list.add(frames.computeIfAbsent(frame, StackReader::frame));
        }
        return list;
    }

    private static Frame frame(StackFrame frame) {
        return new Frame(frame.className, frame.method, frame.location, frame.platform, frame.makesThread);
    }

    Origin origin(Creation creation) {
        return new Origin(
                stack(creation.startedAt),
                GeneratedNames.stableText(creation.parent),
                Duration.ofMillis(creation.atMillis),
                creation.ancestors.stream().map(this::ancestor).toList());
    }

    private Origin.Ancestor ancestor(Ancestor ancestor) {
        return new Origin.Ancestor(GeneratedNames.stableText(ancestor.name), ancestor.state, stack(ancestor.startedAt));
    }
}
