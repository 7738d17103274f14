package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The frames of a stack, innermost first. */
public final class StackTrace implements Part {

    public static final StackTrace EMPTY = new StackTrace(Collections.<StackFrame>emptyList());

    public final List<StackFrame> frames;

    public StackTrace(List<StackFrame> frames) {
        this.frames = Collections.unmodifiableList(new ArrayList<StackFrame>(frames));
    }

    /** Returns a stack without frames. */
    public static StackTrace empty() {
        return new StackTrace(Collections.<StackFrame>emptyList());
    }

    /** Returns at most this many frames, the innermost ones. */
    public StackTrace innermost(int most) {
        return frames.size() <= most ? this : new StackTrace(frames.subList(0, most));
    }

    static StackTrace read(MessageInput in) throws IOException {
        List<StackFrame> frames = new ArrayList<StackFrame>();
        for (int left = in.readCount(); left > 0; left--) {
            frames.add(StackFrame.read(in));
        }
        return new StackTrace(frames);
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeAll(frames);
    }
}
