package io.github.persistenttasks.fork;

import io.github.persistenttasks.launch.CommandLine;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.observation.ForkLog;
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
import java.util.Optional;

/**
 * The log files of a fork. They may be of any size, so only a few lines are read for messages.
 *
 * @param output the output of the JVM and the code under test
 * @param crash the JVM's crash log, which exists only if it crashed
 */
record ForkLogs(Path output, Path crash) {

    private static final int MOST_BYTES = 8 * 1024;
    private static final int MOST_LINES = 5;
    private static final int MOST_CHARACTERS = 200;

    /** Returns the logs of the fork with this number. */
    static ForkLogs of(ForkSettings settings, int number) {
        return new ForkLogs(settings.directory().resolve(ForkLog.name(number)), CommandLine.crashLog(settings, number));
    }

    /** Returns the first lines of the output, each after a line break; an empty string if there is no output. */
    String head() {
        StringBuilder text = new StringBuilder();
        for (String line : lines(output)) {
            text.append(System.lineSeparator()).append("  ").append(line);
        }
        return text.toString();
    }

    /** Returns what the JVM's launcher says when it cannot run a main class, as one sentence without its end. */
    Optional<String> launcherError() {
        List<String> said = read(output)
                .lines()
                .dropWhile(line -> !line.startsWith("Error: "))
                .takeWhile(line -> line.startsWith("Error: ") || line.startsWith("Caused by: "))
                .map(line -> line.replaceFirst("^Error: ", "").replaceFirst(", please define the main method as:$", ""))
                .map(ForkLogs::cut)
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", said));
    }

    /** Returns the last lines of the output; none if there is no output. */
    List<String> tail() {
        List<String> last = readEnd()
                .lines()
                .filter(line -> !line.isBlank())
                .map(ForkLogs::cut)
                .toList();
        return last.subList(Math.max(0, last.size() - MOST_LINES), last.size());
    }

    /** Returns the signal and the frame in the crash log; an empty string if the JVM did not crash. */
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

    /** Returns the last line of output in which the JVM reports that its memory is exhausted, if there is one. */
    Optional<String> outOfMemory() {
        return readEnd()
                .lines()
                .filter(line -> line.startsWith("Terminating due to java.lang.OutOfMemoryError"))
                .reduce((earlier, later) -> later)
                .map(ForkLogs::cut);
    }

    private String readEnd() {
        try (FileChannel file = FileChannel.open(output)) {
            ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
            file.read(bytes, Math.max(0, file.size() - MOST_BYTES));
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            return "";
        }
    }

    /** Returns the name of the Java thread that crashed, if the log contains it. */
    Optional<String> crashedThread() {
        for (String line : read(crash).lines().toList()) {
            // The name may contain quotes; the first and the last quote enclose it.
            if (line.startsWith("Current thread")) {
                int from = line.indexOf('"');
                int to = line.lastIndexOf('"');
                return from >= 0 && to > from ? Optional.of(line.substring(from + 1, to)) : Optional.empty();
            }
        }
        return Optional.empty();
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
