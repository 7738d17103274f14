package io.github.persistenttasks.fork;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The directory in which a fork runs, with its temporary files; it goes when the fork has ended. */
final class Scratch {

    private Scratch() {}

    /** Deletes the directory and all below it as far as possible, and follows no link. */
    static void delete(Path directory) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    return delete(file);
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException e) {
                    return delete(visited);
                }

                private FileVisitResult delete(Path path) {
                    try {
                        Files.deleteIfExists(path);
                    } catch (IOException stays) {
                        return FileVisitResult.CONTINUE;
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException stays) {
            return;
        }
    }
}
