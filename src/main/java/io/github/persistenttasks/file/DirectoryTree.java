package io.github.persistenttasks.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A directory with everything below it. */
public final class DirectoryTree {

    private DirectoryTree() {}

    /**
     * Deletes a directory tree, which may be missing. Links are deleted, never followed; what can be deleted is, also if something else cannot.
     *
     * @throws IOException if something is left; it is the first failure
     */
    public static void delete(Path directory) throws IOException {
        Deletion deletion = new Deletion();
        Files.walkFileTree(directory, deletion);
        if (deletion.failure.isPresent()) {
            throw deletion.failure.get();
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        private Optional<IOException> failure = Optional.empty();

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return delete(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return delete(file);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException e) {
            return delete(directory);
        }

        private FileVisitResult delete(Path file) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                failure = failure.or(() -> Optional.of(stays));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
