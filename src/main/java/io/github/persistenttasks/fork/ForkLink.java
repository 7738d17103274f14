package io.github.persistenttasks.fork;

import io.github.persistenttasks.protocol.Event;
import io.github.persistenttasks.protocol.Markers;
import io.github.persistenttasks.protocol.MessageType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/**
 * The link to a forked JVM: events are read from a file, and single bytes are written to its standard input. The first byte starts the
 * plan; any other byte says that the JVM may be about to end, see {@link Markers#STEP_ASIDE}.
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

    /** Creates a link that reads the fork's events with {@code reader} and writes to {@code input}, the fork's standard input. */
    ForkLink(EventLogReader reader, OutputStream input) {
        this.reader = reader;
        this.input = input;
    }

    /** Signals to the fork that its plan is complete. */
    void startPlan() {
        send();
    }

    /**
     * Returns the events since the last call.
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

    /** Returns whether code under test removed an event before it was read. */
    boolean isLossy() {
        return reader.isLossy();
    }

    /** Writes a byte. A pipe has room for these few bytes even if the JVM never reads them. */
    private void send() {
        try {
            input.write(Markers.STEP_ASIDE);
            input.flush();
        } catch (IOException gone) {
            // The JVM has ended; its events and its log show why.
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
