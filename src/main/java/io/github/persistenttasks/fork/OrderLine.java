package io.github.persistenttasks.fork;

import io.github.persistenttasks.probe.LifeLine;
import io.github.persistenttasks.probe.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The way from the plugin to a fork. A thread of its own writes: a JVM that does not read, or not yet, keeps nobody from noticing that.
 */
final class OrderLine implements AutoCloseable {

    private final OutputStream stream;
    private final long key;
    private final ExecutorService writer;

    /**
     * Makes a line to the fork of this number.
     *
     * @param key the fork's secret key
     */
    OrderLine(OutputStream stream, long key, int number) {
        this.stream = stream;
        this.key = key;
        this.writer = Executors.newSingleThreadExecutor(action -> {
            Thread thread = new Thread(action, "persistent-tasks-orders-" + number);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Sends an order, behind those before it.
     *
     * @throws IOException when it is too long
     */
    void send(Message order) throws IOException {
        send(order.encode(key));
    }

    /** Tells the fork that it may be about to end; see {@link LifeLine}. */
    void stepAside() {
        send(LifeLine.STEP_ASIDE);
    }

    private void send(byte... bytes) {
        writer.execute(() -> {
            try {
                stream.write(bytes);
                stream.flush();
            } catch (IOException alreadyGone) {
                // A JVM that does not start reads nothing; its log says why.
                return;
            }
        });
    }

    /** Lets go of the line, when nobody reads it any more. */
    @Override
    public void close() {
        writer.shutdownNow();
    }
}
