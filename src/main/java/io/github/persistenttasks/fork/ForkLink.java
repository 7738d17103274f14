package io.github.persistenttasks.fork;

import io.github.persistenttasks.protocol.Event;
import io.github.persistenttasks.protocol.Markers;
import io.github.persistenttasks.protocol.MessageType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/**
 * The link to a forked JVM: its events come from a file, and single bytes go to its standard input. What the bytes mean depends on their order
 * alone: the first one starts the plan, any other one says that the JVM may be about to end, see {@link Markers#STEP_ASIDE}.
 */
final class ForkLink implements AutoCloseable {

    /** Events after which the JVM may be about to end. */
    private static final Set<MessageType> LAST_EVENTS = Set.of(
            MessageType.LOADED,
            MessageType.SNAPSHOT_TAKEN,
            MessageType.PREMATURE_SHUTDOWN,
            MessageType.STEP_BLOCKED,
            MessageType.PROBE_FAILED,
            MessageType.SHUTDOWN_ENDED);

    private final EventLogReader reader;
    private final OutputStream input;

    /** Makes a link that reads the fork's events with {@code reader} and writes to {@code input}, the fork's standard input. */
    ForkLink(EventLogReader reader, OutputStream input) {
        this.reader = reader;
        this.input = input;
    }

    /** Says that the plan is there. */
    void startPlan() {
        send();
    }

    /**
     * Returns the events that came since the last call.
     *
     * @throws IOException if they cannot be read
     */
    List<Event> next() throws IOException {
        List<Event> events = reader.next();
        for (Event event : events) {
            if (LAST_EVENTS.contains(event.type())) {
                send();
            }
        }
        return events;
    }

    /** Returns whether code under test removed an event before it could be read. */
    boolean isLossy() {
        return reader.isLossy();
    }

    /** A pipe takes this many bytes even if the JVM never reads one. */
    private void send() {
        try {
            input.write(Markers.STEP_ASIDE);
            input.flush();
        } catch (IOException gone) {
            // The JVM has ended; its events and its log say why.
            return;
        }
    }

    @Override
    public void close() {
        try (reader) {
            input.close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }
}
