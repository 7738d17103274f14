package io.github.persistenttasks.uptodate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a check, with a digest for each part. Equal fingerprints mean equal inputs. Values cannot be read from a fingerprint, so it
 * may be stored in a file even if some of them are secret.
 */
public final class Fingerprint {

    private final List<Part> parts = new ArrayList<>();

    /**
     * Adds a part.
     *
     * @param name the name of the part in messages, which is not secret
     */
    public Part part(String name) {
        Part part = new Part(name);
        parts.add(part);
        return part;
    }

    /** Returns a line for each part, in the order in which they were added: its digest, a blank and its name. */
    List<String> lines() {
        return parts.stream().map(Part::line).toList();
    }

    /** Returns the name of the part in a line. */
    static String name(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    /** One part, built as lines {@code name=value}. Characters are escaped so that different values cannot give the same lines. */
    public static final class Part {

        private final String name;
        private final StringBuilder lines = new StringBuilder();

        private Part(String name) {
            this.name = name;
        }

        /** Adds a value; {@code null} is different from any text. */
        public Part value(String key, @Nullable String value) {
            lines.append(escaped(key).replace("=", "\\="));
            if (value != null) {
                lines.append('=').append(escaped(value));
            }
            lines.append('\n');
            return this;
        }

        /** Adds values in their order. */
        public Part values(String key, List<String> values) {
            for (int index = 0; index < values.size(); index++) {
                value(key + '[' + index + ']', values.get(index));
            }
            return this;
        }

        /** Adds values by their keys, in the order of the keys. */
        public Part values(String key, Map<String, String> values) {
            new TreeMap<>(values).forEach((name, value) -> value(key + '[' + name + ']', value));
            return this;
        }

        /**
         * Adds an artifact's file: by its content if it can be changed in place, as a snapshot or a directory of classes can; otherwise
         * like {@link #file}, because repositories never change a release.
         *
         * @throws IOException if it cannot be read
         */
        public Part artifact(String id, Path file) throws IOException {
            value("artifact", id).value("path", file.toString());
            if (Files.isDirectory(file)) {
                return directory(file);
            }
            return id.endsWith("-SNAPSHOT") ? content(file) : file(file);
        }

        /**
         * Adds a file by its path, size and modification time. For files that are replaced when they change.
         *
         * @throws IOException if it does not exist
         */
        public Part file(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return value("file", file.toString())
                    .value("size", Long.toString(attributes.size()))
                    .value(
                            "changed",
                            Long.toString(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
        }

        /**
         * Adds a file's content.
         *
         * @throws IOException if it cannot be read
         */
        public Part content(Path file) throws IOException {
            return value("content", digest(file));
        }

        private Part directory(Path directory) throws IOException {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    value("class", directory.relativize(file).toString()).content(file);
                }
                return this;
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private String line() {
            MessageDigest digest = sha256();
            digest.update(lines.toString().getBytes(StandardCharsets.UTF_8));
            return hex(digest) + ' ' + escaped(name);
        }

        private static String escaped(String text) {
            return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        }

        private static String digest(Path file) throws IOException {
            MessageDigest digest = sha256();
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                Files.copy(file, out);
            }
            return hex(digest);
        }

        private static String hex(MessageDigest digest) {
            return HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256.", e);
            }
        }
    }
}
