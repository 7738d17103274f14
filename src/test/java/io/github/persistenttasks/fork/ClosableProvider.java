package io.github.persistenttasks.fork;

/** A provider with a thread that ends when the provider is closed and ignores interrupts. */
public final class ClosableProvider implements Runnable, AutoCloseable {

    private volatile boolean closed;

    /** Starts the thread. */
    public ClosableProvider() {
        new Thread(this, "until closed").start();
    }

    @Override
    public void run() {
        while (!closed) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException goesOn) {
                continue;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
