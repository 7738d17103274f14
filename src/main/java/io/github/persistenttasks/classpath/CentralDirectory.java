package io.github.persistenttasks.classpath;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the directory at the end of a jar says of its services and its module, found without making an entry of each of its thousands of files:
 * most jars have neither, and need not be opened any further. See {@code src/bench/README.md} for what that is worth.
 *
 * <p>Only of a jar that has nothing unusual about it; whatever else there is, {@link java.util.jar.JarFile} is to say what it is.
 *
 * @param services names of the files directly in {@link Root#SERVICES}, without that folder, sorted
 * @param module whether there is a module descriptor, or one among the versions
 * @param versions whether there are versions for a multi-release jar
 */
record CentralDirectory(List<String> services, boolean module, boolean versions) {

    private static final int END = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_ENTRIES = 10;
    private static final int END_SIZE = 12;
    private static final int END_OFFSET = 16;
    private static final int END_COMMENT = 20;

    private static final int ENTRY = 46;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_FLAGS = 8;
    private static final int ENTRY_METHOD = 10;
    private static final int ENTRY_NAME = 28;
    private static final int ENTRY_EXTRA = 30;
    private static final int ENTRY_COMMENT = 32;

    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int MOST_ENTRIES = 0xFFFE;
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final String VERSIONS = "META-INF/versions/";

    /**
     * Reads the directories of jars, one after the other into the same place: a JVM takes longer to provide memory that is new than to read these.
     * May be used by several threads.
     */
    static final class Reader {

        /** Up to so many bytes the JDK reads without memory of its own. */
        private static final int CHUNK = 8192;

        private byte[] bytes = new byte[16 * CHUNK];

        /**
         * Reads the directory of a jar.
         *
         * @return nothing if there is anything unusual about it: a comment, Zip64, a service whose name is not ASCII, or an error
         * @throws IOException if the file cannot be read
         */
        synchronized Optional<CentralDirectory> read(Path jar) throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
                long length = file.length();
                if (length < END) {
                    return Optional.empty();
                }
                read(file, length - END, END);
                long size = number(bytes, END_SIZE) & 0xFFFFFFFFL;
                long offset = number(bytes, END_OFFSET) & 0xFFFFFFFFL;
                int entries = half(bytes, END_ENTRIES);
                if (number(bytes, 0) != END_SIGNATURE
                        || half(bytes, END_COMMENT) != 0
                        || entries > MOST_ENTRIES
                        || size > MOST_BYTES
                        || offset + size != length - END) {
                    return Optional.empty();
                }
                read(file, offset, (int) size);
                return of(bytes, (int) size, entries);
            }
        }

        private void read(RandomAccessFile file, long offset, int size) throws IOException {
            if (bytes.length < size) {
                bytes = new byte[size];
            }
            file.seek(offset);
            for (int done = 0; done < size; done += CHUNK) {
                file.readFully(bytes, done, Math.min(CHUNK, size - done));
            }
        }
    }

    private static Optional<CentralDirectory> of(byte[] bytes, int size, int entries) {
        Set<String> services = new TreeSet<>();
        boolean module = false;
        boolean versions = false;
        int found = 0;
        int position = 0;
        while (position <= size - ENTRY) {
            int name = position + ENTRY;
            int nameEnd = name + half(bytes, position + ENTRY_NAME);
            int extraEnd = nameEnd + half(bytes, position + ENTRY_EXTRA);
            int next = extraEnd + half(bytes, position + ENTRY_COMMENT);
            if (!isUsual(bytes, position) || next > size || !isUsualExtra(bytes, nameEnd, extraEnd)) {
                return Optional.empty();
            }
            // Everything of interest is in META-INF, or at the top and begins with an m; without regard to case the JDK
            // looks for versions.
            byte first = nameEnd > name ? bytes[name] : 0;
            if (first == 'M' || first == 'm') {
                String text = new String(bytes, name, nameEnd - name, StandardCharsets.UTF_8);
                if (text.startsWith(Root.SERVICES) && !addService(services, text)) {
                    return Optional.empty();
                }
                boolean versioned = text.regionMatches(true, 0, VERSIONS, 0, VERSIONS.length());
                versions |= versioned;
                module |= versioned ? text.endsWith('/' + Root.MODULE_INFO) : text.equals(Root.MODULE_INFO);
            }
            found++;
            position = next;
        }
        return position == size && found == entries
                ? Optional.of(new CentralDirectory(List.copyOf(services), module, versions))
                : Optional.empty();
    }

    private static boolean addService(Set<String> services, String file) {
        String service = file.substring(Root.SERVICES.length());
        if (!service.isEmpty() && service.indexOf('/') < 0) {
            services.add(service);
        }
        return service.chars().allMatch(character -> character < 0x80);
    }

    private static boolean isUsual(byte[] bytes, int position) {
        int method = half(bytes, position + ENTRY_METHOD);
        return number(bytes, position) == ENTRY_SIGNATURE
                && (half(bytes, position + ENTRY_FLAGS) & ENCRYPTED) == 0
                && (method == STORED || method == DEFLATED);
    }

    /** Returns whether there are whole fields, and none of Zip64's. */
    private static boolean isUsualExtra(byte[] bytes, int from, int to) {
        int position = from;
        while (position <= to - 4) {
            if (half(bytes, position) == 1) {
                return false;
            }
            position += 4 + half(bytes, position + 2);
        }
        return position == to;
    }

    private static int half(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    private static int number(byte[] bytes, int at) {
        return half(bytes, at) | half(bytes, at + 2) << 16;
    }
}
