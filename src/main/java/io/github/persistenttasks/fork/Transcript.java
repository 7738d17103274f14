package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.probe.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one fork said, as far as it came, and how its process ended. */
final class Transcript {

    private final int number;
    private final List<Initializer> plan;
    private final List<Message> messages = new ArrayList<>();
    private final List<Orphan> orphans = new ArrayList<>();
    private final List<Integer> creators = new ArrayList<>();
    private final Set<Integer> hooks = new LinkedHashSet<>();
    private int running = -1;
    private int ended;
    private Message hello;
    private Message verdict;
    private Message disaster;
    private boolean loaded;
    private boolean done;
    private boolean stuck;
    private boolean lossy;
    private Integer exitCode;
    private String killed;

    /** A process that the fork left behind. */
    record Orphan(long pid, String command, String commandLine) {}

    Transcript(int number, List<Initializer> plan) {
        this.number = number;
        this.plan = List.copyOf(plan);
    }

    /** Takes in what the fork said next. */
    void add(Message message) {
        messages.add(message);
        switch (message.type()) {
            case "hello" -> hello = message;
            case "begin" -> running = (int) message.number("initializer", -1);
            case "end" -> {
                running = -1;
                ended++;
            }
            case "threads" -> creators.add((int) message.number("initializer", -1));
            case "loaded" -> loaded = true;
            case "exit" -> verdict = message;
            case "blocked", "exited", "broken" -> disaster = message;
            case "hooks" -> message.list("initializers").forEach(index -> hooks.add(Integer.valueOf(index)));
            case "done" -> {
                done = true;
                stuck = message.flag("stuck");
            }
            case "stuck" -> {
                done = true;
                stuck = true;
            }
            default -> {
                // Facts, which are read when all has been said.
            }
        }
    }

    /**
     * Notes the end of the process.
     *
     * @param missing whether something that the fork said has not come
     */
    void ended(int code, boolean missing) {
        exitCode = code;
        lossy = missing;
    }

    /** Notes that the plugin ended the process, and why. */
    void killed(String reason) {
        killed = reason;
    }

    /** Notes a process that the fork left behind, while it is alive: later nothing tells what it was. */
    void orphan(ProcessHandle handle) {
        orphans.add(new Orphan(
                handle.pid(),
                handle.info().command().orElse(null),
                handle.info().commandLine().orElse(null)));
    }

    int number() {
        return number;
    }

    List<Initializer> plan() {
        return plan;
    }

    List<Message> messages() {
        return messages;
    }

    List<Orphan> orphans() {
        return orphans;
    }

    /** Returns the initializers that created a thread, in the order in which they did so first. */
    List<Initializer> creators() {
        return creators.stream()
                .map(this::initializer)
                .filter(one -> one != null)
                .toList();
    }

    Message hello() {
        return hello;
    }

    /** Returns what the probe said at the verdict's moment, or {@code null} where that never came, or not all that belongs to it. */
    Message verdict() {
        return lossy ? null : verdict;
    }

    /** Returns whether something that the fork said is missing, so that what is here proves nothing. */
    boolean isLossy() {
        return lossy;
    }

    /** Returns what the probe said of its premature end, or {@code null} where it said nothing. */
    Message disaster() {
        return disaster;
    }

    boolean loaded() {
        return loaded;
    }

    /** Returns whether the fork came to its end, its shutdown hooks included. */
    boolean done() {
        return done;
    }

    /** Returns whether shutdown hooks were still running at the end, so that the exit code is the probe's. */
    boolean stuck() {
        return stuck;
    }

    /** Returns the initializers whose shutdown hooks were run, {@code null} among them where that is not known. */
    List<Initializer> hooks() {
        return hooks.stream().map(this::initializer).toList();
    }

    /** Returns how many initializers have returned. */
    int returned() {
        return ended;
    }

    /** Returns whether the fork began to run the initializer. */
    boolean wasBegun(Initializer initializer) {
        int index = plan.indexOf(initializer);
        return index >= 0 && (index < ended || index == running);
    }

    Integer exitCode() {
        return exitCode;
    }

    /** Returns why the plugin ended the process, or {@code null} where it ended otherwise. */
    String killed() {
        return killed;
    }

    /** Returns the initializer that was running when the fork was last heard of, or {@code null}. */
    Initializer running() {
        return initializer(running);
    }

    /** Returns the initializer that a message is about, or {@code null} where it names none. */
    Initializer initializer(Message message) {
        return initializer((int) message.number("initializer", -1));
    }

    private Initializer initializer(int index) {
        return index >= 0 && index < plan.size() ? plan.get(index) : null;
    }
}
