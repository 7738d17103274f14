package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.probe.Message;
import io.github.persistenttasks.probe.Probe;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The life of one forked JVM: started with a plan, listened to, and ended with everything that it started.
 *
 * <p>Its output goes straight into a file, for a pipe would be held open by any process that it leaves. Its standard input is the line by
 * which it notices that Maven is gone.
 */
final class Fork {

    /** How long the JVM may take until it says its first word, and how much longer than agreed it may take for anything after. */
    static final Duration GRACE = Duration.ofSeconds(20);

    /** More than what the probe may have wanted to write when it found the disk full. */
    private static final int PAGE = 1 << 20;

    private static final Duration LOOK = Duration.ofMillis(3);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ForkSettings settings;
    private final Path probe;
    private final int number;
    private final ForkListener listener;
    private final Path scratch;
    private final Path log;
    private Rerun rerun;

    Fork(ForkSettings settings, int number, ForkListener listener) {
        this.settings = settings;
        this.number = number;
        this.listener = listener;
        this.scratch = settings.directory().resolve("fork-" + number);
        this.probe = scratch.resolve("probe.jar");
        this.log = log(settings, number);
    }

    /** Returns where the output of the fork of this number goes. */
    static Path log(ForkSettings settings, int number) {
        return settings.directory().resolve("fork-" + number + ".log");
    }

    /**
     * Runs the plan and waits for the JVM's end, whatever happens in it.
     *
     * @throws CannotForkException when the JVM could not be started or spoke not a word
     * @throws InterruptedException when this thread is interrupted; the JVM is ended then
     */
    Transcript run(List<Initializer> plan) throws CannotForkException, InterruptedException {
        long key = RANDOM.nextLong();
        String mark = UUID.randomUUID().toString();
        Transcript transcript = new Transcript(number, plan);
        Path events = scratch.resolve("events");
        try {
            Files.createDirectories(scratch.resolve("tmp"));
            ProbeJar.copyTo(probe);
            try (EventReader reader = new EventReader(events, key)) {
                Process process = start(mark);
                Descendants descendants = new Descendants(mark);
                Thread hook = new Thread(() -> end(process, descendants), "persistent-tasks-fork-" + number);
                Runtime.getRuntime().addShutdownHook(hook);
                try {
                    send(process, plan, key, events);
                    watch(process, reader, events, transcript);
                    checkSpace(transcript);
                    awaitOrphans(process, descendants, transcript);
                } finally {
                    end(process, descendants);
                    removeHook(hook);
                }
            }
        } catch (IOException e) {
            throw CannotForkException.of("Cannot run the forked JVM in " + settings.directory(), e);
        } finally {
            if (!listener.keeps()) {
                Scratch.delete(scratch);
            }
        }
        if (transcript.hello() == null) {
            throw new CannotForkException(silence(transcript), null);
        }
        return transcript;
    }

    private Process start(String mark) throws IOException, CannotForkException {
        CommandLine commandLine = CommandLine.of(settings, probe);
        List<String> command = Launch.command(settings, commandLine, number, scratch);
        rerun = new Rerun(command, commandLine.environment(), scratch);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(scratch.toFile());
        builder.environment().putAll(commandLine.environment());
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

    private void send(Process process, List<Initializer> plan, long key, Path events) throws IOException {
        List<String> steps = new ArrayList<>();
        for (Initializer initializer : plan) {
            steps.add(initializer.kind().name().toLowerCase(java.util.Locale.ROOT));
            steps.add(initializer.service() == null ? "" : initializer.service());
            steps.add(initializer.type());
        }
        Message message = new Message("plan")
                .with("key", key)
                .with("events", events.toString())
                .with("tmaxMillis", settings.tmax().toMillis())
                .with("initializerMillis", settings.initializerTimeout().toMillis())
                .with("stopMillis", settings.stopTime().toMillis())
                .with("steps", steps);
        OutputStream input = process.getOutputStream();
        try {
            input.write(message.encode(key));
            input.flush();
        } catch (IOException alreadyGone) {
            // A JVM that does not start reads nothing; its log says why.
        }
        if (listener.keeps()) {
            listener.kept(number, rerun.keep(message, key));
        }
    }

    /** Listens until the process is gone, and ends it when it is silent for longer than it may be. */
    private void watch(Process process, EventReader reader, Path events, Transcript transcript)
            throws IOException, InterruptedException {
        Deadline deadline = new Deadline(settings, transcript.plan().size());
        boolean alive = true;
        while (alive) {
            alive = !process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            for (Message message : reader.next()) {
                transcript.add(message);
                deadline.heard(message);
                tell(message, transcript.plan());
                if (message.type().equals("hello")) {
                    hide(events);
                }
            }
            listener.waits(number);
            if (alive && deadline.isOver()) {
                transcript.killed(deadline.reason());
                process.destroyForcibly();
            }
        }
        transcript.ended(process.exitValue());
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

    private void tell(Message message, List<Initializer> plan) {
        if (message.type().equals("begin")) {
            listener.runs(number, plan, (int) message.number("initializer", 0));
        } else if (message.type().equals("loaded")) {
            listener.loaded(number);
        }
    }

    /** Both sides have the file open by now: without a name, code under test that looks around does not come upon it. */
    private static void hide(Path events) {
        try {
            Files.deleteIfExists(events);
        } catch (IOException openFilesCannotBeDeletedHere) {
            return;
        }
    }

    /** Processes of the fork that end by themselves within tmax of <em>loaded</em> are as good as threads that do. */
    private void awaitOrphans(Process process, Descendants descendants, Transcript transcript)
            throws InterruptedException {
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

    private static void end(Process process, Descendants descendants) {
        descendants.end(process.toHandle());
        process.destroyForcibly();
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }

    private static void removeHook(Thread hook) {
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
        return "The JVM " + settings.jvm().executable() + " did not run the probe: " + why + Logs.head(log);
    }
}
