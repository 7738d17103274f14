package io.github.persistenttasks.goal;

import io.github.persistenttasks.failure.FileFailure;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.verdict.Baseline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The file of known findings: a section for each module that has some, with a finding a line, sorted, so that it is easy to review and to
 * merge. Modules of a build may share it.
 *
 * <p>Files of earlier versions have no sections. Their findings are known in every module.
 */
final class BaselineFile {

    private static final String HEAD =
            "# Known findings of persistent-tasks:check. Written with -Dpersistent-tasks.updateBaseline; the next check reports findings that are gone.";

    private static final long LOOK_MILLIS = 20;

    private final Path file;
    private final String section;

    /** The lines before the first section, and those of each section after its name. */
    private record Content(List<String> head, Map<String, List<String>> sections) {}

    /**
     * Creates a view on the section of a module.
     *
     * @param module id of the module, with its version
     */
    BaselineFile(Path file, String module) {
        this.file = file;
        int version = module.lastIndexOf(':');
        this.section = version < 0 ? module : module.substring(0, version);
    }

    /**
     * Returns the known findings of the module. A missing file holds none, because none is written for a module without findings.
     *
     * @param alone whether the module is the only one of the build, so that a file without sections is about it
     * @throws ProbeException if the file cannot be read
     */
    Baseline read(boolean alone) throws ProbeException {
        try {
            Content content = parse(Files.readAllLines(file, StandardCharsets.UTF_8));
            Set<String> own = identities(content.sections().getOrDefault(section, List.of()));
            Set<String> common = identities(content.head());
            Set<String> known = new LinkedHashSet<>(own);
            known.addAll(common);
            return Baseline.of(known, alone && content.sections().isEmpty() ? known : own);
        } catch (NoSuchFileException e) {
            return Baseline.missing(file.toString());
        } catch (IOException e) {
            throw new ProbeException("Cannot read the baseline " + file + ": " + FileFailure.reason(e) + ".", e);
        }
    }

    /**
     * Writes the known findings of the module and leaves those of other modules. A file without sections is replaced if it is about this
     * module.
     *
     * @param identities the findings, in their order
     * @param alone whether the module is the only one of the build
     * @return whether there is a file; none is written for a module without findings
     * @throws ProbeException if the file cannot be written
     * @throws InterruptedException if this thread is interrupted while another module writes the file
     */
    boolean write(List<String> identities, boolean alone) throws ProbeException, InterruptedException {
        try {
            if (identities.isEmpty() && !Files.exists(file)) {
                return false;
            }
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                lock(channel);
                List<String> lines = updated(parse(lines(channel)), identities, alone);
                channel.truncate(0);
                OutputStream out = Channels.newOutputStream(channel.position(0));
                out.write((String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8));
            }
            return true;
        } catch (IOException e) {
            throw new ProbeException("Cannot write the baseline " + file + ": " + FileFailure.reason(e) + ".", e);
        }
    }

    /**
     * Waits until no other module writes the file. The JVM's own table of locks is the only one that modules share, because they may have
     * their own class loaders for the plugin.
     */
    private static void lock(FileChannel channel) throws InterruptedException {
        while (true) {
            try {
                channel.lock();
                return;
            } catch (OverlappingFileLockException ofAnotherModule) {
                Thread.sleep(LOOK_MILLIS);
            } catch (IOException noLocksOnThisFileSystem) {
                return;
            }
        }
    }

    private static List<String> lines(FileChannel channel) throws IOException {
        InputStream in = Channels.newInputStream(channel.position(0));
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> updated(Content content, List<String> identities, boolean alone) {
        List<String> lines = new ArrayList<>();
        boolean mine = alone && content.sections().isEmpty();
        if (mine || content.head().isEmpty()) {
            lines.add(HEAD);
        } else {
            content.head().stream().filter(line -> !identities.contains(line)).forEach(lines::add);
        }
        Map<String, List<String>> sections = new TreeMap<>(content.sections());
        sections.remove(section);
        if (!identities.isEmpty()) {
            sections.put(section, identities);
        }
        sections.forEach((name, known) -> {
            lines.add('[' + name + ']');
            lines.addAll(known);
        });
        return lines;
    }

    private static Content parse(List<String> lines) {
        Content content = new Content(new ArrayList<>(), new LinkedHashMap<>());
        List<String> current = content.head();
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("[") && text.endsWith("]")) {
                String name = text.substring(1, text.length() - 1).strip();
                current = content.sections().computeIfAbsent(name, none -> new ArrayList<>());
            } else {
                current.add(line);
            }
        }
        return content;
    }

    private static Set<String> identities(List<String> lines) {
        Set<String> identities = new LinkedHashSet<>(lines);
        identities.removeIf(line -> line.isBlank() || line.startsWith("#"));
        return identities;
    }
}
