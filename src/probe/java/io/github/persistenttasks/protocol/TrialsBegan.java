package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The trials to stop tasks are about to begin. All facts for the verdict have been reported; what happens from now on may be an effect of
 * the trials, even the end of the JVM.
 */
public final class TrialsBegan implements Event {

    /** Ids of the child processes that are alive. */
    public final List<Long> processes;

    public TrialsBegan(List<Long> processes) {
        this.processes = Collections.unmodifiableList(new ArrayList<Long>(processes));
    }

    static TrialsBegan read(MessageInput in) throws IOException {
        return new TrialsBegan(in.readLongs());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeLongs(processes);
    }

    @Override
    public MessageType type() {
        return MessageType.TRIALS_BEGAN;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.trialsBegan(this);
    }
}
