package io.github.persistenttasks.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTreeTest {

    @TempDir
    private Path root;

    private Path tree;

    @BeforeEach
    void grow() throws IOException {
        tree = Files.createDirectories(root.resolve("tree"));
        Files.createDirectories(tree.resolve("a/b/c"));
        Files.writeString(tree.resolve("a/file"), "x");
        Files.writeString(tree.resolve("a/b/file"), "x");
    }

    @Test
    void theWholeTreeIsDeleted() throws IOException {
        DirectoryTree.delete(tree);

        assertThat(root).isEmptyDirectory();
    }

    @Test
    void aMissingTreeIsNotAnError() throws IOException {
        DirectoryTree.delete(root.resolve("missing"));

        assertThat(tree).isNotEmptyDirectory();
    }

    @Test
    void aLinkIsDeletedButNotItsTarget() throws IOException {
        assumeTrue(isPosix());
        Path other = Files.createDirectories(root.resolve("other"));
        Files.writeString(other.resolve("file"), "x");
        Files.createSymbolicLink(tree.resolve("link"), other);
        Files.createSymbolicLink(tree.resolve("dangling"), root.resolve("missing"));
        Path link = Files.createSymbolicLink(root.resolve("link"), other);

        DirectoryTree.delete(tree);
        DirectoryTree.delete(link);

        assertThat(root).isDirectoryNotContaining(file -> !file.equals(other));
        assertThat(other.resolve("file")).exists();
    }

    @Test
    void theRestIsDeletedIfAFileCannotBe() throws IOException {
        assumeTrue(isPosix());
        Path stays = Files.createDirectories(tree.resolve("a/b/protected"));
        Files.writeString(stays.resolve("file"), "x");
        Files.setPosixFilePermissions(stays, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(stays), "root may delete everything");

        assertThatThrownBy(() -> DirectoryTree.delete(tree))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("protected");

        assertThat(tree.resolve("a/file")).doesNotExist();
        assertThat(tree.resolve("a/b/c")).doesNotExist();
        assertThat(stays.resolve("file")).exists();
        Files.setPosixFilePermissions(stays, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
