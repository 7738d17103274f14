package io.github.persistenttasks.reactor;

import io.github.persistenttasks.failure.FileFailure;
import io.github.persistenttasks.failure.ProbeException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.apache.maven.plugin.logging.Log;

/** Makes a second build that uses the same output directory wait. */
public final class OutputLock implements AutoCloseable {

    private static final String NAME = ".lock";
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofMinutes(10);

    private final FileChannel file;

    private OutputLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Waits until no other build uses the directory and locks it. The directory is created if it does not exist; its lock file is kept.
     *
     * @throws ProbeException if the directory is not writable, or if the other build has not ended within ten minutes
     */
    public static OutputLock of(Path directory, Log log) throws ProbeException {
        try {
            Files.createDirectories(directory);
            FileChannel file =
                    FileChannel.open(directory.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                await(file, directory, log);
                return new OutputLock(file);
            } catch (ProbeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ProbeException(
                    "Cannot write to the output directory " + directory + ": " + FileFailure.reason(e) + ".", e);
        }
    }

    private static void await(FileChannel file, Path directory, Log log) throws ProbeException {
        long start = System.nanoTime();
        boolean reported = false;
        while (!isMine(file)) {
            if (!reported) {
                log.info("Another build is using " + directory + "; waiting until it has finished.");
                reported = true;
            }
            if (System.nanoTime() - start > MOST.toNanos()) {
                throw new ProbeException("Another build has been using " + directory + " for " + MOST.toMinutes()
                        + " minutes; set a different persistent-tasks.outputDirectory for one of them.");
            }
            try {
                Thread.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ProbeException("The build was interrupted while it waited for " + directory + ".", e);
            }
        }
    }

    private static boolean isMine(FileChannel file) {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ofThisMaven) {
            return false;
        } catch (IOException noLocksOnThisFileSystem) {
            return true;
        }
    }

    /** Releases the lock. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException releasedAllTheSame) {
            return;
        }
    }
}
