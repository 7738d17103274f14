package io.github.persistenttasks.protocol;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Linux says about a process. Plugin and probe read it in the same way, so that both mean the same process by a number. */
public final class ProcessStat {

    private static final String PROC = "/proc";

    /** The bytes that are read at a time, more than a description of a process has. */
    private static final int CHUNK = 1024;

    private static final String DELETED = " (deleted)";

    /** All bits but those of memory without a file, which every core dump needs. */
    private static final int LABEL = 0x1fc;

    /** The bits of a label of which any is set: those of persistent memory, which no other software sets. */
    private static final int LABELLED = 0x180;

    /** The fields of the file after the name of the program, which may contain anything. */
    private static final int STATE = 0;

    private static final int PARENT = 1;
    private static final int GROUP = 2;
    private static final int SESSION = 3;
    private static final int START = 19;

    public final long pid;
    public final long parent;
    public final long group;
    public final long session;

    /** When the process started, in ticks since the system has started. With the number it identifies the process. */
    public final long start;

    /** Whether the process has ended, and its parent has not noticed yet. */
    public final boolean zombie;

    private ProcessStat(long pid, String[] fields) {
        this.pid = pid;
        this.parent = Long.parseLong(fields[PARENT]);
        this.group = Long.parseLong(fields[GROUP]);
        this.session = Long.parseLong(fields[SESSION]);
        this.start = Long.parseLong(fields[START]);
        this.zombie = fields[STATE].equals("Z") || fields[STATE].equals("X");
    }

    /** Returns whether this system describes its processes. */
    public static boolean isAvailable() {
        return new File(PROC, "self/stat").isFile();
    }

    /** Returns the number of this process, or -1. */
    public static long self() {
        try {
            return Long.parseLong(new File(PROC, "self").getCanonicalFile().getName());
        } catch (IOException | NumberFormatException notLinux) {
            return -1;
        }
    }

    /** Returns the process, or {@code null} if there is none. */
    public static ProcessStat of(long pid) {
        try {
            String text = text(new File(PROC, pid + "/stat"));
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", START + 2);
            return fields.length > START ? new ProcessStat(pid, fields) : null;
        } catch (IOException | RuntimeException gone) {
            return null;
        }
    }

    /** Returns all processes of the system, those with high numbers first: the newest, which may end at once. */
    public static List<ProcessStat> all() {
        List<ProcessStat> all = new ArrayList<ProcessStat>();
        List<Long> pids = pids();
        Collections.sort(pids, Collections.reverseOrder());
        for (Long pid : pids) {
            ProcessStat stat = of(pid);
            if (stat != null) {
                all.add(stat);
            }
        }
        return all;
    }

    private static List<Long> pids() {
        List<Long> pids = new ArrayList<Long>();
        String[] names = new File(PROC).list();
        for (String name : names == null ? new String[0] : names) {
            if (Character.isDigit(name.charAt(0))) {
                pids.add(Long.parseLong(name));
            }
        }
        return pids;
    }

    /** Returns the processes that any thread of this process has started. */
    public static List<ProcessStat> ofSelf() {
        List<ProcessStat> children = new ArrayList<ProcessStat>();
        long self = self();
        String[] tasks = new File(PROC, self + "/task").list();
        for (String task : tasks == null ? new String[0] : tasks) {
            for (Long pid : childrenOf(self, Long.parseLong(task))) {
                ProcessStat child = of(pid);
                if (child != null) {
                    children.add(child);
                }
            }
        }
        return children;
    }

    /** Returns the numbers of the processes that the main thread of this one has started, as fast as the system can say. */
    public static List<Long> childrenOf(long pid) {
        return childrenOf(pid, pid);
    }

    private static List<Long> childrenOf(long pid, long task) {
        try {
            List<Long> children = new ArrayList<Long>();
            for (String child :
                    text(new File(PROC, pid + "/task/" + task + "/children")).split(" ")) {
                if (!child.isEmpty()) {
                    children.add(Long.parseLong(child));
                }
            }
            return children;
        } catch (IOException | RuntimeException gone) {
            return Collections.emptyList();
        }
    }

    /** Returns the path of the process's program, as far as this user may know. */
    public Optional<String> command() {
        try {
            String path = Files.readSymbolicLink(new File(PROC, pid + "/exe").toPath())
                    .toString();
            return Optional.of(path.endsWith(DELETED) ? path.substring(0, path.length() - DELETED.length()) : path);
        } catch (IOException goneOrForeign) {
            return Optional.empty();
        }
    }

    /** Returns the program and its arguments, as the process shows them. */
    public Optional<String> commandLine() {
        try {
            byte[] bytes = Files.readAllBytes(new File(PROC, pid + "/cmdline").toPath());
            String text =
                    new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').trim();
            return text.isEmpty() ? Optional.<String>empty() : Optional.of(text);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /**
     * Returns the label of the process, which it has inherited; 0 if it has none or this user may not know.
     *
     * <p>The label is in the bits of {@code coredump_filter} that say what parts of files and of special memory belong into a core dump. A
     * process keeps the filter when it changes its parents, session, environment, title or directory.
     */
    int label() {
        int label = filter(pid) & LABEL;
        return (label & LABELLED) == 0 ? 0 : label;
    }

    /** Returns one of the labels, which are too few for all keys. */
    public static int labelOf(long key) {
        return (int) Math.floorMod(key, 3L) + 1 << 7 | (int) Math.floorMod(key / 3, 32L) << 2;
    }

    /** Returns the labels of all processes of the system, as far as this user may know. */
    public static Set<Integer> labels() {
        Set<Integer> labels = new HashSet<Integer>();
        for (Long pid : pids()) {
            labels.add(filter(pid) & LABEL);
        }
        return labels;
    }

    /** Labels this process and those that it will start, if the system allows it. */
    public void label(int label) {
        try {
            String filter = "0x" + Integer.toHexString(filter(pid) & ~LABEL | label);
            try (FileOutputStream out = new FileOutputStream(new File(PROC, pid + "/coredump_filter"))) {
                out.write(filter.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException refused) {
            return;
        }
    }

    private static int filter(long pid) {
        try {
            return Integer.parseInt(
                    text(new File(PROC, pid + "/coredump_filter")).trim(), 16);
        } catch (IOException | RuntimeException unknown) {
            return 0;
        }
    }

    /** Returns whether the process works in this directory or below it, as far as this user may know. */
    boolean isIn(String directory) {
        try {
            String current = Files.readSymbolicLink(new File(PROC, pid + "/cwd").toPath())
                    .toString();
            return current.equals(directory) || current.startsWith(directory + File.separator);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    /** Reads a file whose length the system does not know. {@code Files} would take twice as long for the many files of a search. */
    private static String text(File file) throws IOException {
        try (FileInputStream in = new FileInputStream(file)) {
            byte[] bytes = new byte[CHUNK];
            int end = 0;
            for (int read = in.read(bytes); read > 0; read = in.read(bytes, end, bytes.length - end)) {
                end += read;
                if (end == bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * end);
                }
            }
            return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        }
    }
}
