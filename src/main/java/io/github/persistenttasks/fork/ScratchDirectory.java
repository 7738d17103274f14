package io.github.persistenttasks.fork;

import io.github.persistenttasks.file.DirectoryTree;
import io.github.persistenttasks.launch.CommandLine;
import io.github.persistenttasks.launch.ProbeJar;
import io.github.persistenttasks.protocol.ForkPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The working directory of a fork: holds the probe, the plan, the events and temporary files, and is deleted after the fork has ended.
 *
 * @param path the directory, which need not exist yet
 */
record ScratchDirectory(Path path) {

    /** More bytes than the probe can have tried to write when the disk was full. */
    private static final int PAGE = 1 << 20;

    /**
     * Creates the directory, with the probe in it.
     *
     * @throws IOException if that cannot be written
     */
    void create() throws IOException {
        Files.createDirectories(path.resolve("tmp"));
        ProbeJar.copyTo(path.resolve(CommandLine.PROBE));
    }

    /** Returns the file to which the probe appends its events. */
    Path events() {
        return path.resolve("events");
    }

    /**
     * Writes the plan where the probe reads it.
     *
     * @throws IOException if it cannot be written
     */
    void write(ForkPlan plan) throws IOException {
        plan.writeTo(path.resolve(ForkPlan.FILE).toFile());
    }

    /**
     * Checks that the fork could write here.
     *
     * @throws IOException if nothing can be written, for example because the disk is full
     */
    void requireSpace() throws IOException {
        Files.write(path.resolve("space"), new byte[PAGE]);
    }

    /** Deletes the directory and everything below it, as far as possible. */
    void delete() {
        try {
            DirectoryTree.delete(path);
        } catch (IOException stays) {
            return;
        }
    }
}
