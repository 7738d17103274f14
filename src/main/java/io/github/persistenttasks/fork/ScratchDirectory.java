package io.github.persistenttasks.fork;

import io.github.persistenttasks.file.DirectoryTree;
import java.io.IOException;
import java.nio.file.Path;

/** The working directory of a fork with its temporary files, which is deleted after the fork has ended. */
final class ScratchDirectory {

    private ScratchDirectory() {}

    /** Deletes the directory and everything below it, as far as possible. */
    static void delete(Path directory) {
        try {
            DirectoryTree.delete(directory);
        } catch (IOException stays) {
            return;
        }
    }
}
