package io.github.persistenttasks.fork;

import io.github.persistenttasks.launch.CommandLine;
import io.github.persistenttasks.launch.ForkSettings;
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

/**
 * The files that a fork leaves besides its events. Of each only a few lines are read, for a message: it may be of any size.
 *
 * @param output what the JVM and the code under test printed
 * @param crash what the JVM writes when it crashes, not there otherwise
 */
record ForkLogs(Path output, Path crash) {

    private static final int MOST_BYTES = 8 * 1024;
    private static final int MOST_LINES = 5;
    private static final int MOST_CHARACTERS = 200;

    /** Returns the logs of the fork of this number. */
    static ForkLogs of(ForkSettings settings, int number) {
        return new ForkLogs(
                settings.directory().resolve("fork-" + number + ".log"), CommandLine.crashLog(settings, number));
    }

    /** Returns the first lines of the output, each after a line break, or nothing where there is none. */
    String head() {
        StringBuilder text = new StringBuilder();
        for (String line : lines(output)) {
            text.append(System.lineSeparator()).append("  ").append(line);
        }
        return text.toString();
    }

    /** Returns what the crash log says first: the signal and the frame, or nothing where the JVM did not crash. */
    String crashSummary() {
        List<String> said = new ArrayList<>();
        for (String line : read(crash).lines().toList()) {
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
    String outOfMemory() {
        try (FileChannel file = FileChannel.open(output)) {
            ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
            file.read(bytes, Math.max(0, file.size() - MOST_BYTES));
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("Terminating due to java.lang.OutOfMemoryError"))
                    .reduce((earlier, later) -> later)
                    .map(ForkLogs::cut)
                    .orElse(null);
        } catch (IOException notThere) {
            return null;
        }
    }

    /** Returns the name of the Java thread that crashed, or {@code null} where the log names none. */
    String crashedThread() {
        for (String line : read(crash).lines().toList()) {
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
                .map(ForkLogs::cut)
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
