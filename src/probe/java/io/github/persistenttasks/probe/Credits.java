package io.github.persistenttasks.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides which call the end of a thread is due to when several have been made.
 *
 * <p>It is the last one that had begun before the thread ended, with one exception: an earlier call that has had an effect and has not
 * returned is not over, as that of a {@code close} that waits for the thread. The next call was made only because it takes long.
 */
final class Credits {

    private final List<StopCall> calls = new ArrayList<StopCall>();

    /** The earlier calls with an effect that had not returned when they were last looked at. */
    private final List<StopCall> unfinished = new ArrayList<StopCall>();

    /** Adds the next call, which is about to be made. */
    void add(StopCall call) {
        addUnfinished();
        calls.add(call);
    }

    /** Adds the last call to the unfinished ones if it is, because something else is tried now. */
    void addUnfinished() {
        StopCall last = calls.isEmpty() ? null : calls.get(calls.size() - 1);
        if (last != null && last.isEffective() && !last.hasReturned() && !unfinished.contains(last)) {
            unfinished.add(last);
        }
    }

    /** Returns the call to which the end of the thread is due; empty if it ended before the first call. */
    Optional<StopCall> of(Thread ended) {
        Optional<StopCall> earlier = ofUnfinished(ended);
        if (earlier.isPresent()) {
            return earlier;
        }
        for (int i = calls.size() - 1; i >= 0; i--) {
            if (calls.get(i).mayHaveEnded(ended)) {
                return Optional.of(calls.get(i));
            }
        }
        return Optional.empty();
    }

    /** Returns the earlier call that has not returned and to which the end of the thread is due. */
    Optional<StopCall> ofUnfinished(Thread ended) {
        for (StopCall call : unfinished) {
            if (call.mayHaveEnded(ended)) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    /** Forgets the earlier calls that have returned, after the ends of threads have been looked at. */
    void forgetReturned() {
        for (StopCall call : unfinished.toArray(new StopCall[0])) {
            if (call.hasReturned()) {
                unfinished.remove(call);
            }
        }
    }
}
