package io.github.persistenttasks.fork;

import io.github.persistenttasks.file.DirectoryTree;
import java.io.IOException;
import java.nio.file.Path;

/** The directory in which a fork runs, with its temporary files; it goes when the fork has ended. */
final class ScratchDirectory {

    private ScratchDirectory() {}

    /** Deletes the directory and all below it as far as possible. */
    static void delete(Path directory) {
        try {
            DirectoryTree.delete(directory);
        } catch (IOException stays) {
            return;
        }
    }
}
