package io.github.persistenttasks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * All that a verdict depends on, a line each. Equal fingerprints mean the same class path, JVM, parameters and plugin.
 *
 * <p>A file that can be changed in place (a snapshot, a directory of classes) counts by its content; a released artifact, which repositories
 * never change, by its path, size and time of change.
 */
final class Fingerprint {

    private static final int BUFFER = 64 * 1024;

    /** The texts of empty collections. */
    private static final Set<String> NOTHING = Set.of("[]", "{}");

    private final List<String> lines = new ArrayList<>();

    /**
     * Adds a value under a name; {@code null} differs from any text.
     *
     * @throws IllegalArgumentException if the value's text would not tell it from another one
     */
    Fingerprint with(String name, Object value) {
        lines.add(name
                + (value == null ? "" : "=" + text(value))
                        .replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r"));
        return this;
    }

    /**
     * Adds each component of a record. Its own {@code toString} would take a cold JVM 80 ms for twenty of them.
     *
     * @param secrets components that may hold passwords: of these only a digest is kept
     */
    Fingerprint withComponents(Record values, String... secrets) {
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            try {
                String name = component.getName();
                Object value = component.getAccessor().invoke(values);
                with(name, List.of(secrets).contains(name) ? digested(value) : value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return this;
    }

    /** Where there is nothing to hide nothing is digested: the first digest of a JVM takes 6 ms. */
    private static String digested(Object value) {
        String text = text(value);
        return NOTHING.contains(text) ? text : digest(text);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /** The order of sets and maps may differ from one JVM to the next, and so does the text of an object that has none of its own. */
    private static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, one) -> sorted.put(text(key), text(one)));
            return sorted.toString();
        }
        if (value instanceof Collection<?> collection) {
            List<String> texts = new ArrayList<>();
            for (Object one : collection) {
                texts.add(text(one));
            }
            if (value instanceof Set) {
                texts.sort(null);
            }
            return texts.toString();
        }
        String text = String.valueOf(value);
        if (value != null && text.startsWith(value.getClass().getName() + "@")) {
            throw new IllegalArgumentException(value.getClass() + " has no text");
        }
        return text;
    }

    /**
     * Adds an artifact's file.
     *
     * @throws IOException when it cannot be read
     */
    Fingerprint withArtifact(String id, Path file) throws IOException {
        with("artifact", id);
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            return with("directory", file).withDirectory(file);
        }
        return id.endsWith("-SNAPSHOT") ? with("file", file).withContent(file) : withFile(file, attributes);
    }

    /**
     * Adds a file that is replaced whenever it changes, by its path, size and time of change.
     *
     * @throws IOException when it is not there
     */
    Fingerprint withFile(Path file) throws IOException {
        return withFile(file, Files.readAttributes(file, BasicFileAttributes.class));
    }

    private Fingerprint withFile(Path file, BasicFileAttributes attributes) {
        long changed = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        return with("file", attributes.size() + " " + changed + " " + file);
    }

    /**
     * Adds a file's content: its length and two checksums. A JVM computes these at full speed from the first byte on, where it takes 40 ms to
     * warm up for a digest of a single jar; nobody who could forge them needs to.
     *
     * @throws IOException when it cannot be read
     */
    Fingerprint withContent(Path file) throws IOException {
        CRC32 first = new CRC32();
        CRC32C second = new CRC32C();
        long length = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.read(buffer);
            while (read >= 0) {
                first.update(buffer, 0, read);
                second.update(buffer, 0, read);
                length += read;
                read = in.read(buffer);
            }
        }
        return with(
                "content",
                length + " " + Long.toHexString(first.getValue()) + " " + Long.toHexString(second.getValue()));
    }

    private Fingerprint withDirectory(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            with("file", directory.relativize(file)).withContent(file);
        }
        return this;
    }

    /** Returns what was added. */
    List<String> lines() {
        return List.copyOf(lines);
    }
}
