package io.github.persistenttasks.probe;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How long a thread has waited for a processor, as Linux counts it. On a busy machine that may be most of the time that a step takes, and it
 * is not the step's own.
 */
final class ProcessorWait {

    private static final int LENGTH = 128;

    /** The counters of the thread, or {@code null} if the system has none. */
    private final File counters;

    /** Creates the counter of the current thread. */
    ProcessorWait() {
        counters = ofCurrentThread();
    }

    private static File ofCurrentThread() {
        try {
            File file = new File(new File("/proc/thread-self").getCanonicalFile(), "schedstat");
            return file.isFile()
                            && file.getParentFile().getParentFile().getName().equals("task")
                    ? file
                    : null;
        } catch (IOException notLinux) {
            return null;
        }
    }

    /** Returns the milliseconds since the thread has started that it has waited; 0 if the system does not say. */
    long millis() {
        if (counters == null) {
            return 0;
        }
        byte[] bytes = new byte[LENGTH];
        try (InputStream in = new FileInputStream(counters)) {
            int length = in.read(bytes);
            String[] fields =
                    new String(bytes, 0, Math.max(0, length), "US-ASCII").trim().split(" ");
            return Long.parseLong(fields[1]) / 1000000;
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
    }
}
