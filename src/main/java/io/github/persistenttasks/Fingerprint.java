package io.github.persistenttasks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A digest of all that a verdict depends on. Equal fingerprints mean the same class path, JVM, parameters and plugin.
 *
 * <p>A file that can be changed in place (a snapshot, a directory of classes) counts by its content; a released artifact, which repositories
 * never change, by its path, size and time of change.
 */
final class Fingerprint {

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /** Adds a value under a name; {@code null} differs from any text. */
    Fingerprint with(String name, Object value) {
        String text = value == null ? "" : value.toString();
        update(name + '=' + (value == null ? "null" : text.length() + ":" + text));
        return this;
    }

    /**
     * Adds an artifact's file.
     *
     * @throws IOException when it cannot be read
     */
    Fingerprint withArtifact(String id, Path file) throws IOException {
        with("artifact", id);
        if (Files.isDirectory(file)) {
            withDirectory(file);
        } else if (id.endsWith("-SNAPSHOT")) {
            withContent(file);
        } else {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            with("file", file).with("size", attributes.size()).with("changed", attributes.lastModifiedTime());
        }
        return this;
    }

    /**
     * Adds a file's content.
     *
     * @throws IOException when it cannot be read
     */
    Fingerprint withContent(Path file) throws IOException {
        MessageDigest own = newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), own)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return with("content", HexFormat.of().formatHex(own.digest()));
    }

    private void withDirectory(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            with("file", directory.relativize(file));
            withContent(file);
        }
    }

    private MessageDigest newDigest() {
        return new Fingerprint().digest;
    }

    private void update(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** Returns the digest as text; nothing can be added after that. */
    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
