package io.github.persistenttasks.fork;

import io.github.persistenttasks.file.DirectoryTree;
import io.github.persistenttasks.launch.AgentJar;
import io.github.persistenttasks.launch.CommandLine;
import io.github.persistenttasks.launch.ProbeJar;
import io.github.persistenttasks.protocol.ForkPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a fork, which are deleted after the fork has ended.
 *
 * @param path its working directory: holds the probe, the plan and the events
 * @param temporary the directory of its temporary files, with a path short enough for a Unix domain socket in it
 */
record ScratchDirectory(Path path, Path temporary) {

    /** More bytes than the probe can have tried to write when the disk was full. */
    private static final int PAGE = 1 << 20;

    /**
     * Creates both directories, with the probe in the first.
     *
     * @param program whether the fork runs a program, which an agent starts
     * @throws IOException if they cannot be written
     */
    static ScratchDirectory create(Path path, boolean program) throws IOException {
        ScratchDirectory scratch = new ScratchDirectory(path, Files.createTempDirectory("pt"));
        try {
            Files.createDirectories(path);
            ProbeJar.copyTo(path.resolve(CommandLine.PROBE));
            if (program) {
                AgentJar.write(path.resolve(CommandLine.AGENT));
            }
            return scratch;
        } catch (IOException e) {
            scratch.delete();
            throw e;
        }
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

    /** Deletes both directories, as far as possible. */
    void delete() {
        delete(path);
        deleteTemporary();
    }

    /** Deletes the temporary files only. */
    void deleteTemporary() {
        delete(temporary);
    }

    private static void delete(Path directory) {
        try {
            DirectoryTree.delete(directory);
        } catch (IOException stays) {
            return;
        }
    }
}
