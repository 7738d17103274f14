package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.probe.Message;
import io.github.persistenttasks.probe.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * One forked JVM: started, given a plan, listened to, and ended with everything that it started.
 *
 * <p>Its output goes straight into a file, for a pipe would be held open by any process that it leaves. Its standard input is the line by
 * which it notices that Maven is gone.
 */
final class Fork implements AutoCloseable {

    /** How long the JVM may take until it says its first word, and how much longer than agreed it may take for anything after. */
    static final Duration GRACE = Duration.ofSeconds(20);

    /** More than what the probe may have wanted to write when it found the disk full. */
    private static final int PAGE = 1 << 20;

    private static final Duration LOOK = Duration.ofMillis(3);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ForkSettings settings;
    private final int number;
    private final Path scratch;
    private final long key;
    private final Process process;
    private final Descendants descendants;
    private final Rerun rerun;
    private final Dialogue dialogue;
    private final Thread hook;
    private final long startNanos = System.nanoTime();
    private boolean greeted;
    private boolean kept;

    private Fork(
            ForkSettings settings,
            int number,
            long key,
            EventReader reader,
            Process process,
            String mark,
            Rerun rerun) {
        this.settings = settings;
        this.number = number;
        this.scratch = rerun.scratch();
        this.key = key;
        this.process = process;
        this.descendants = new Descendants(mark);
        this.rerun = rerun;
        this.dialogue = new Dialogue(events(scratch), reader, new OrderLine(process.getOutputStream(), key, number));
        this.hook = new Thread(this::end, "persistent-tasks-fork-" + number);
    }

    /**
     * Starts a JVM, which then waits for its first order, and looks at nothing of the class path before it.
     *
     * @throws CannotForkException when it does not start, or what it needs cannot be written
     */
    static Fork start(ForkSettings settings, int number) throws CannotForkException {
        Path scratch = settings.directory().resolve("fork-" + number);
        String mark = UUID.randomUUID().toString();
        long key = RANDOM.nextLong();
        EventReader reader = null;
        Fork fork = null;
        try {
            Files.createDirectories(scratch.resolve("tmp"));
            ProbeJar.copyTo(scratch.resolve(CommandLine.PROBE));
            reader = new EventReader(events(scratch), key);
            CommandLine commandLine = CommandLine.of(settings);
            List<String> command = Launch.command(settings, commandLine, number, scratch);
            Rerun rerun = new Rerun(command, commandLine.environment(), scratch);
            Process process = start(settings, rerun, mark, log(settings, number));
            fork = new Fork(settings, number, key, reader, process, mark, rerun);
            Runtime.getRuntime().addShutdownHook(fork.hook);
            return fork;
        } catch (IOException e) {
            throw cannotRun(settings, e);
        } finally {
            if (fork == null) {
                close(reader);
                Scratch.delete(scratch);
            }
        }
    }

    private static Process start(ForkSettings settings, Rerun run, String mark, Path log) throws CannotForkException {
        ProcessBuilder builder = new ProcessBuilder(run.command());
        builder.directory(run.scratch().toFile());
        builder.environment().putAll(run.environment());
        builder.environment().put(Descendants.MARK, mark);
        builder.redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CannotForkException(
                    "Cannot start the JVM " + settings.jvm().executable() + ": " + e.getMessage(), e);
        }
    }

    /** Returns where the output of the fork of this number goes. */
    static Path log(ForkSettings settings, int number) {
        return settings.directory().resolve("fork-" + number + ".log");
    }

    private static Path events(Path scratch) {
        return scratch.resolve("events");
    }

    /** Returns whether it was started with these settings: those of one run differ in nothing else. */
    boolean isFor(ForkSettings other) {
        return settings.classPath().equals(other.classPath())
                && settings.modulePath().equals(other.modulePath())
                && settings.opens().equals(other.opens())
                && settings.tmax().equals(other.tmax())
                && settings.stopTime().equals(other.stopTime());
    }

    /** Returns whether it was told nothing yet but the beginning of this plan. */
    boolean isFor(List<Initializer> plan) {
        return dialogue.isFor(plan);
    }

    /**
     * Has it get ready; it looks at the class path from now on.
     *
     * @throws CannotForkException when it cannot be told
     */
    void greet() throws CannotForkException {
        if (greeted) {
            return;
        }
        greeted = true;
        try {
            dialogue.greet(Orders.settings(settings, events(scratch), key));
        } catch (IOException e) {
            throw cannotRun(settings, e);
        }
    }

    /**
     * Waits until it says hello, or is over its time for that: a JVM boots sooner where nobody else wants its processor.
     *
     * @throws CannotForkException when it cannot be told how it works, or its answer cannot be read
     * @throws InterruptedException when this thread is interrupted
     */
    void awaitHello() throws CannotForkException, InterruptedException {
        greet();
        boolean silent = false;
        try {
            while (!dialogue.isReady() && !silent) {
                silent = System.nanoTime() - startNanos > GRACE.toNanos()
                        || process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                dialogue.listenForHello();
            }
        } catch (IOException e) {
            throw cannotRun(settings, e);
        }
    }

    /**
     * Tells it what it is to run first, or next, while the rest of the plan is still to come; it hears that when it has said hello.
     *
     * @throws CannotForkException when that is too long, or its answer cannot be read
     */
    void tell(List<Initializer> part) throws CannotForkException {
        greet();
        try {
            if (!dialogue.isReady()) {
                dialogue.listenForHello();
            }
            dialogue.tell(part);
        } catch (IOException e) {
            throw cannotRun(settings, e);
        }
    }

    /**
     * Runs the plan and waits for the JVM's end, whatever happens in it. Can be done once.
     *
     * @param plan of which it may have been told the beginning
     * @throws CannotForkException when the JVM could not be started or spoke not a word
     * @throws InterruptedException when this thread is interrupted; {@link #close} ends the JVM then
     */
    Transcript run(List<Initializer> plan, ForkListener listener) throws CannotForkException, InterruptedException {
        Transcript transcript = new Transcript(number, plan);
        try {
            greet();
            dialogue.tellWhole(plan);
            if (listener.keeps()) {
                kept = true;
                Message first = Orders.settings(settings, events(scratch), key);
                listener.kept(number, rerun.keep(first, Orders.plan(plan, 0, true), key));
            }
            watch(transcript, listener);
            checkSpace(transcript);
            awaitOrphans(transcript);
        } catch (IOException e) {
            throw cannotRun(settings, e);
        }
        if (transcript.hello() == null) {
            throw new CannotForkException(silence(transcript), null);
        }
        return transcript;
    }

    private static CannotForkException cannotRun(ForkSettings settings, IOException e) {
        return CannotForkException.of("Cannot run the forked JVM in " + settings.directory(), e);
    }

    /** Listens until the process is gone, and ends it when it is silent for longer than it may be. */
    private void watch(Transcript transcript, ForkListener listener) throws IOException, InterruptedException {
        Deadline deadline = new Deadline(settings, transcript.plan().size(), startNanos);
        boolean alive = true;
        while (alive) {
            alive = !process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            for (Message message : dialogue.next()) {
                transcript.add(message);
                deadline.heard(message);
                report(message, transcript.plan(), listener);
            }
            listener.waits(number);
            if (alive && deadline.isOver()) {
                transcript.killed(deadline.reason());
                process.destroyForcibly();
            }
        }
        transcript.ended(process.exitValue(), dialogue.isLossy());
    }

    /** A probe that cannot write its events ends the JVM; so does hostile code by the same exit code, where there is room to write. */
    private void checkSpace(Transcript transcript) throws CannotForkException {
        if (transcript.exitCode() == Probe.CANNOT_WRITE) {
            try {
                Files.write(scratch.resolve("space"), new byte[PAGE]);
            } catch (IOException e) {
                throw CannotForkException.of("The forked JVM cannot write into " + settings.directory(), e);
            }
        }
    }

    private void report(Message message, List<Initializer> plan, ForkListener listener) {
        if (message.type().equals("begin")) {
            listener.runs(number, plan, (int) message.number("initializer", 0));
        } else if (message.type().equals("loaded")) {
            listener.loaded(number);
        } else if (message.type().equals("exit")) {
            listener.exits(number);
        } else if (message.type().equals("tried")) {
            listener.tried(number, message.number("millis", 0));
        }
    }

    /** Processes of the fork that end by themselves within tmax of <em>loaded</em> are as good as threads that do. */
    private void awaitOrphans(Transcript transcript) throws InterruptedException {
        List<ProcessHandle> alive = descendants.alive(process.toHandle());
        if (alive.isEmpty()) {
            return;
        }
        long since = transcript.verdict() == null ? 0 : transcript.verdict().number("millis", 0);
        long until = System.nanoTime() + settings.tmax().minusMillis(since).toNanos();
        while (transcript.verdict() != null && System.nanoTime() < until && !alive.isEmpty()) {
            Thread.sleep(50);
            alive.removeIf(handle -> !handle.isAlive());
        }
        for (ProcessHandle handle : descendants.alive(process.toHandle())) {
            transcript.orphan(handle);
        }
    }

    private void end() {
        descendants.end(process.toHandle());
        process.destroyForcibly();
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }

    /** Ends the JVM and all that it has started, and removes its files but for its logs. */
    @Override
    public void close() {
        end();
        removeHook();
        dialogue.close();
        if (!kept) {
            Scratch.delete(scratch);
        }
    }

    private static void close(EventReader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (IOException nothingWasWritten) {
            return;
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException mavenIsShuttingDown) {
            return;
        }
    }

    private String silence(Transcript transcript) {
        String why = transcript.killed() != null
                ? "it " + transcript.killed()
                : "it ended with exit code " + transcript.exitCode();
        return "The JVM " + settings.jvm().executable() + " did not run the probe: " + why
                + Logs.head(log(settings, number));
    }
}
