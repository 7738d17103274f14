package io.github.persistenttasks.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Deletes a directory with everything below it. */
public final class DirectoryTree {

    private DirectoryTree() {}

    /**
     * Deletes a directory tree, if it exists. Links are deleted but not followed. If a file cannot be deleted, the rest is deleted
     * nevertheless.
     *
     * @throws IOException if a file could not be deleted; the first such failure
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
