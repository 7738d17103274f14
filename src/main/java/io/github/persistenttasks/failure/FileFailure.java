package io.github.persistenttasks.failure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Describes why a file could not be written or deleted, without its path, which the surrounding sentence contains. */
public final class FileFailure {

    private FileFailure() {}

    /** Returns the reason as a short phrase without a full stop. */
    public static String reason(IOException failure) {
        if (failure instanceof FileSystemException broken) {
            if (broken.getReason() != null) {
                return broken.getReason();
            }
            if (broken instanceof AccessDeniedException) {
                return "permission denied";
            }
            if (broken instanceof FileAlreadyExistsException) {
                return broken.getFile() + " is not a directory";
            }
            if (broken instanceof NoSuchFileException) {
                return "no such file or directory";
            }
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
