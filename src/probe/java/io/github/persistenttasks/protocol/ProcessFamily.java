package io.github.persistenttasks.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The processes that a JVM has started, and those that these have started, on Linux. Plugin and probe follow them in the same way.
 *
 * <p>A process is followed by its number and start from the moment when it is first seen, even if its parents end. One that was
 * not seen while its parent was alive is recognized by its session or process group, or by what it has inherited from the JVM: its
 * label or its directory. None of these is visible to code that does not search for it, unlike a variable in its environment.
 */
public final class ProcessFamily {

    /** A member that has been seen. */
    private static final class Member {
        final long start;
        /** The process started by the JVM itself from which this one descends. */
        final long first;

        Member(long start, long first) {
            this.start = start;
            this.first = first;
        }
    }

    private final ProcessStat jvm;

    private final int label;

    /** The processes from which the JVM descends, a script that started it for example. */
    private final Set<Long> elders = new HashSet<Long>();

    /** How often members that are alive are searched where those that were alive have ended: each may have started another one before. */
    private static final int SEARCHES = 10;

    private final String directory;
    private final Map<Long, Member> members = new HashMap<Long, Member>();

    /** The members that were alive when they were last searched. */
    private List<ProcessStat> alive = new ArrayList<ProcessStat>();

    /** Whether a member was alive that may have started others since. */
    private boolean anyAlive;

    /**
     * Begins to follow the processes of a JVM.
     *
     * @param label the label of the JVM's processes, see {@link ProcessStat#label}
     * @param directory the JVM's own working directory
     */
    public ProcessFamily(ProcessStat jvm, int label, String directory) {
        this.jvm = jvm;
        this.label = label;
        this.directory = directory;
        ProcessStat elder = ProcessStat.of(jvm.parent);
        while (elder != null && elders.add(elder.pid)) {
            elder = ProcessStat.of(elder.parent);
        }
        // The file system of Java 8 reads properties when it is first used, which code under test may have cleared by
        // then.
        jvm.isIn(directory);
    }

    /** Adds a process that the JVM has started; returns whether it is new. */
    public synchronized boolean add(long pid, long start) {
        return add(pid, start, pid);
    }

    /** Adds a process that descends from {@code first}. */
    public synchronized boolean add(long pid, long start, long first) {
        Member known = members.get(pid);
        if (known != null && known.start == start) {
            return false;
        }
        members.put(pid, new Member(start, first));
        anyAlive = true;
        return true;
    }

    /** Returns the process started by the JVM itself from which this one descends, or -1. */
    public synchronized long first(long pid) {
        Member member = members.get(pid);
        return member == null ? -1 : member.first;
    }

    /** Returns the processes that members have started since the last call; only what the system can say at once. */
    public synchronized List<ProcessStat> follow() {
        List<ProcessStat> added = new ArrayList<ProcessStat>();
        List<Long> parents = new ArrayList<Long>(members.keySet());
        for (int i = 0; i < parents.size(); i++) {
            for (Long pid : ProcessStat.childrenOf(parents.get(i))) {
                ProcessStat child = ProcessStat.of(pid);
                if (child != null && add(pid, child.start, first(parents.get(i)))) {
                    added.add(child);
                    parents.add(pid);
                }
            }
        }
        return added;
    }

    /** Searches all processes of the system for members; returns those that are new. */
    public synchronized List<ProcessStat> search() {
        List<ProcessStat> added = new ArrayList<ProcessStat>();
        search(added);
        anyAlive |= !alive.isEmpty();
        return added;
    }

    /** Searches for members that are alive, again and again if those that were alive have ended; returns those that are new. */
    public synchronized List<ProcessStat> searchAlive() {
        List<ProcessStat> added = new ArrayList<ProcessStat>();
        int left = SEARCHES;
        do {
            search(added);
            left--;
        } while (alive.isEmpty() && anyAlive && left > 0);
        anyAlive = !alive.isEmpty();
        return added;
    }

    private void search(List<ProcessStat> added) {
        List<ProcessStat> rest = new ArrayList<ProcessStat>();
        alive = new ArrayList<ProcessStat>();
        for (ProcessStat process : ProcessStat.all()) {
            if (isMember(process)) {
                addAlive(process);
            } else if (process.start >= jvm.start && !isElder(process)) {
                rest.add(process);
            }
        }
        int before;
        do {
            before = added.size();
            for (ProcessStat process : rest.toArray(new ProcessStat[0])) {
                long first = firstOf(process);
                if (first >= 0) {
                    members.put(process.pid, new Member(process.start, first));
                    added.add(process);
                    addAlive(process);
                    rest.remove(process);
                }
            }
        } while (added.size() > before);
    }

    private void addAlive(ProcessStat process) {
        if (!process.zombie) {
            alive.add(process);
        }
    }

    private boolean isElder(ProcessStat process) {
        return process.pid == jvm.pid || elders.contains(process.pid);
    }

    private boolean isMember(ProcessStat process) {
        Member member = members.get(process.pid);
        return member != null && member.start == process.start;
    }

    /** Returns from which process of the JVM this one descends, itself if it is not known, or -1 if it is not of this family. */
    private long firstOf(ProcessStat process) {
        if (process.parent == jvm.pid) {
            return process.pid;
        }
        for (long relative : new long[] {process.parent, process.session, process.group}) {
            Member member = members.get(relative);
            if (member != null && relative != process.pid && member.start <= process.start) {
                return member.first;
            }
        }
        long last = lastBefore(process);
        if (process.isIn(directory)) {
            return last < 0 ? process.pid : last;
        }
        // The labels may have run out, and two forks may have the same. So a label counts only for an orphan, and only
        // if this JVM has started anything before.
        // The JVM's own parent starts other JVMs, and adopts no orphans unless it is the first process of the system.
        boolean orphan = process.parent == 1 || process.parent != jvm.parent && elders.contains(process.parent);
        return orphan && last >= 0 && process.label() == label ? last : -1;
    }

    /** Returns the last process that the JVM itself had started when this one started, or -1. */
    private long lastBefore(ProcessStat process) {
        long last = -1;
        long start = -1;
        for (Map.Entry<Long, Member> member : members.entrySet()) {
            Member known = member.getValue();
            if (known.first == member.getKey() && known.start <= process.start && known.start >= start) {
                last = member.getKey();
                start = known.start;
            }
        }
        return last;
    }

    /** Returns the members that were alive when they were last searched. Each may have ended since, and have started another one. */
    public synchronized List<ProcessStat> alive() {
        return new ArrayList<ProcessStat>(alive);
    }
}
