package io.github.persistenttasks.fork;

import io.github.persistenttasks.text.PrintableText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first lines of a fork's output or crash log, for a message; never the whole, which may be of any size. */
final class Logs {

    private static final int MOST_BYTES = 8 * 1024;
    private static final int MOST_LINES = 5;
    private static final int MOST_CHARACTERS = 200;

    private Logs() {}

    /** Returns the first lines, each behind a line break, or nothing where there is no such file. */
    static String head(Path log) {
        StringBuilder text = new StringBuilder();
        for (String line : lines(log)) {
            text.append(System.lineSeparator()).append("  ").append(line);
        }
        return text.toString();
    }

    /** Returns what a crash log says first: the signal and the frame, or nothing where there is no such file. */
    static String crash(Path log) {
        List<String> said = new ArrayList<>();
        for (String line : read(log).lines().toList()) {
            String text = line.startsWith("#") ? line.substring(1).strip() : "";
            boolean tells = text.startsWith("SIG")
                    || text.startsWith("EXCEPTION_")
                    || text.startsWith("Internal Error")
                    || text.startsWith("C  [")
                    || text.startsWith("V  [")
                    || text.startsWith("J ")
                    || text.startsWith("j ")
                    || text.contains("OutOfMemory")
                    || text.contains("insufficient memory");
            if (tells && said.size() < 3) {
                said.add(cut(text));
            }
        }
        return String.join("; ", said);
    }

    /** Returns the last line by which a JVM says that it ends since its memory is exhausted, or {@code null} where it does not say so. */
    static String outOfMemory(Path log) {
        try (FileChannel file = FileChannel.open(log)) {
            ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
            file.read(bytes, Math.max(0, file.size() - MOST_BYTES));
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("Terminating due to java.lang.OutOfMemoryError"))
                    .reduce((earlier, later) -> later)
                    .map(Logs::cut)
                    .orElse(null);
        } catch (IOException notThere) {
            return null;
        }
    }

    /** Returns the name of the Java thread that crashed, or {@code null} where the log names none. */
    static String crashedThread(Path log) {
        for (String line : read(log).lines().toList()) {
            // The name may hold anything; the quotes around it are the first one and the last one.
            if (line.startsWith("Current thread")) {
                int from = line.indexOf('"');
                int to = line.lastIndexOf('"');
                return from >= 0 && to > from ? line.substring(from + 1, to) : null;
            }
        }
        return null;
    }

    private static List<String> lines(Path log) {
        return read(log)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .map(Logs::cut)
                .toList();
    }

    private static String read(Path log) {
        try (InputStream in = Files.newInputStream(log)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            return "";
        }
    }

    private static String cut(String line) {
        return PrintableText.line(line.replace('\t', ' '), MOST_CHARACTERS);
    }
}
