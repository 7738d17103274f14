package io.github.persistenttasks.fork;

import io.github.persistenttasks.launch.CommandLine;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.launch.LaunchCommand;
import io.github.persistenttasks.launch.Program;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.protocol.Event;
import io.github.persistenttasks.protocol.ExitCodes;
import io.github.persistenttasks.protocol.ForkPlan;
import io.github.persistenttasks.protocol.Limits;
import io.github.persistenttasks.protocol.Loaded;
import io.github.persistenttasks.protocol.PlanStep;
import io.github.persistenttasks.protocol.PrematureShutdown;
import io.github.persistenttasks.protocol.ProbeListener;
import io.github.persistenttasks.protocol.ProcessStarted;
import io.github.persistenttasks.protocol.ShutdownCause;
import io.github.persistenttasks.protocol.StepBegan;
import io.github.persistenttasks.protocol.StepKind;
import io.github.persistenttasks.protocol.TrialsEnded;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The life of a forked JVM: it is started, runs a plan, and is ended with all its child processes.
 *
 * <p>Its output goes directly to a file, because a child process that is left running would keep a pipe open. The end of its standard input
 * shows that Maven has ended.
 */
public final class ForkedJvm implements AutoCloseable {

    /** The time limit for the fork's first event, and the time by which the fork may exceed any later limit. */
    static final Duration GRACE = Duration.ofSeconds(20);

    private static final Duration LOOK = Duration.ofMillis(3);

    private final ForkSettings settings;
    private final int number;
    private final ScratchDirectory scratch;
    private final long key;
    private final Process process;
    private final OutputLog log;
    private final ProcessTree children;
    private final Rerun rerun;
    private final ForkLink link;
    private final Thread hook;
    private final Runnable afterClose;
    private boolean kept;
    private boolean closed;

    private ForkedJvm(
            ForkSettings settings, int number, ScratchDirectory scratch, Started started, Runnable afterClose) {
        this.settings = settings;
        this.number = number;
        this.scratch = scratch;
        this.key = started.key;
        this.process = started.process;
        this.log = started.log;
        this.children = started.children;
        this.rerun = started.rerun;
        this.link = new ForkLink(started.reader, process.getOutputStream());
        this.hook = new Thread(this::abandon, "persistent-tasks-fork-" + number);
        this.afterClose = afterClose;
    }

    /** A process, its output, its child processes, how it was started, its events, and the key that identifies these. */
    private record Started(
            Process process, OutputLog log, ProcessTree children, Rerun rerun, EventLogReader reader, long key) {}

    /**
     * Starts a JVM, which boots and then waits for its plan.
     *
     * @param labels the labels of the forks of the build
     * @param afterClose runs once, after the JVM has been closed
     * @throws ForkException if the JVM does not start, or its files cannot be written
     */
    static ForkedJvm start(ForkSettings settings, int number, ForkLabels labels, Runnable afterClose)
            throws ForkException {
        @Nullable LabelledProcess process = null;
        @Nullable ScratchDirectory scratch = null;
        @Nullable ForkedJvm fork = null;
        try {
            scratch = ScratchDirectory.create(
                    settings.directory().resolve("fork-" + number),
                    settings.program().isPresent());
            CommandLine commandLine = CommandLine.of(settings);
            List<String> command =
                    LaunchCommand.command(settings, commandLine, number, scratch.path(), scratch.temporary());
            Rerun rerun = new Rerun(
                    command,
                    settings.program().isPresent() ? List.of() : List.of(ForkPlan.RERUN_FILE),
                    commandLine.environment(),
                    scratch,
                    settings.user().workingDirectory().orElse(scratch.path()));
            Path output = ForkLogs.of(settings, number).output();
            OutputLog log = OutputLog.create(output);
            process = start(settings, rerun, output, labels);
            long key = process.key();
            ProcessTree children = new ProcessTree(process.process().toHandle(), key, scratch.path());
            EventLogReader reader = new EventLogReader(scratch.events(), key);
            Started started = new Started(process.process(), log, children, rerun, reader, key);
            int label = process.label();
            fork = new ForkedJvm(settings, number, scratch, started, () -> {
                labels.release(label);
                afterClose.run();
            });
            Runtime.getRuntime().addShutdownHook(fork.hook);
            return fork;
        } catch (IOException e) {
            throw cannotRun(settings, e);
        } finally {
            if (fork == null) {
                if (process != null) {
                    process.process().destroyForcibly();
                    labels.release(process.label());
                }
                if (scratch != null) {
                    scratch.delete();
                }
            }
        }
    }

    private static LabelledProcess start(ForkSettings settings, Rerun run, Path log, ForkLabels labels)
            throws ForkException {
        ProcessBuilder builder = new ProcessBuilder(run.command());
        builder.directory(run.directory().toFile());
        builder.environment().putAll(run.environment());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return LabelledProcess.start(builder, labels);
        } catch (IOException e) {
            throw new ForkException("Cannot start the JVM " + settings.jvm().executable() + ": " + e.getMessage(), e);
        }
    }

    /** Returns the settings with which the JVM was started. */
    ForkSettings settings() {
        return settings;
    }

    /**
     * Runs a plan and waits until the JVM has ended in any way. Must be called at most once.
     *
     * @throws ForkException if the JVM did not start or never responded
     * @throws InterruptedException if this thread is interrupted; {@link #close} then ends the JVM
     */
    Transcript run(List<Initializer> plan, ForkListener listener) throws ForkException, InterruptedException {
        Transcript transcript = new Transcript(number, ForkLogs.of(settings, number), plan);
        try {
            ForkPlan forkPlan = plan(plan);
            scratch.write(forkPlan);
            if (listener.keeps()) {
                kept = true;
                listener.kept(number, rerun.keep(forkPlan));
            }
            link.startPlan();
            watch(transcript, listener);
            checkSpace(transcript);
            awaitOrphans(transcript);
        } catch (IOException e) {
            throw cannotRun(settings, e);
        }
        if (transcript.hello().isEmpty()) {
            throw new ForkException(silence(transcript));
        }
        requireMainClass(transcript);
        return transcript;
    }

    private ForkPlan plan(List<Initializer> initializers) {
        return new ForkPlan(
                scratch.events().toString(),
                scratch.temporary().toString(),
                key,
                new Limits(
                        settings.times().tmax().toMillis(),
                        settings.times().initializer().toMillis(),
                        settings.times().stop().toMillis()),
                settings.tests(),
                initializers.stream().map(ForkedJvm::step).toList());
    }

    private static PlanStep step(Initializer initializer) {
        StepKind kind = switch (initializer.kind()) {
            case PROVIDER -> initializer.moduleOnly() ? StepKind.MODULE_PROVIDER : StepKind.PROVIDER;
            case CLASS -> StepKind.CLASS;
            case EXERCISE -> StepKind.EXERCISE;
            case TEST -> StepKind.TEST;
            case MAIN -> StepKind.MAIN;
        };
        return new PlanStep(kind, initializer.service(), initializer.type());
    }

    private static ForkException cannotRun(ForkSettings settings, IOException e) {
        return ForkException.of("Cannot run the forked JVM in " + settings.directory(), e);
    }

    /** Reads events until the process has ended, and ends it if it misses a deadline. */
    private void watch(Transcript transcript, ForkListener listener) throws IOException, InterruptedException {
        ForkDeadline deadline = new ForkDeadline(settings, transcript.plan().size(), System::nanoTime);
        ProbeListener report = new Report(transcript.plan(), listener);
        boolean alive = true;
        while (alive) {
            alive = !process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            for (Event event : link.next()) {
                transcript.add(event);
                deadline.heard(event);
                event.accept(report);
            }
            listener.waits(number);
            log.cutWhileRunning();
            if (alive && deadline.isOver()) {
                transcript.killed(deadline.reason());
                process.destroyForcibly();
            }
        }
        transcript.ended(process.exitValue(), link.isLossy());
    }

    private void requireMainClass(Transcript transcript) throws MainClassException {
        boolean refused = transcript
                .disaster(PrematureShutdown.class)
                .filter(shutdown -> shutdown.cause == ShutdownCause.REFUSED_BY_LAUNCHER)
                .isPresent();
        if (refused) {
            String reason = transcript.logs().launcherError().orElse("its launcher did not say why");
            throw new MainClassException("the JVM %s cannot run '%s': %s"
                    .formatted(
                            settings.jvm().executable(),
                            settings.program().map(Program::mainClass).orElse(""),
                            reason));
        }
    }

    /** Checks that the disk is full if the exit code says so, because code under test may use the same exit code. */
    private void checkSpace(Transcript transcript) throws ForkException {
        if (transcript.exitCode() == ExitCodes.CANNOT_WRITE) {
            try {
                scratch.requireSpace();
            } catch (IOException e) {
                throw ForkException.of("The forked JVM cannot write to " + settings.directory(), e);
            }
        }
    }

    /** Passes on the events that are reported to fork listeners. */
    private final class Report implements ProbeListener {
        private final List<Initializer> plan;
        private final ForkListener listener;

        Report(List<Initializer> plan, ForkListener listener) {
            this.plan = plan;
            this.listener = listener;
        }

        @Override
        public void stepBegan(StepBegan event) {
            listener.runs(number, plan, event.step);
        }

        @Override
        public void processStarted(ProcessStarted event) {
            children.add(event.pid, event.start, event.first);
        }

        @Override
        public void loaded(Loaded event) {
            listener.loaded(number);
        }

        @Override
        public void trialsEnded(TrialsEnded event) {
            listener.tried(number, event.millis);
        }
    }

    /** Waits for child processes. Those that exit within tmax after <em>loaded</em> are fine, as threads are. */
    private void awaitOrphans(Transcript transcript) throws InterruptedException {
        Duration left = transcript
                .snapshot()
                .map(snapshot -> settings.times().tmax().minusMillis(snapshot.millis))
                .orElse(Duration.ZERO);
        for (long orphan : children.aliveAfter(left)) {
            transcript.orphan(orphan, children.first(orphan));
        }
    }

    private void end() {
        children.end();
        process.destroyForcibly();
    }

    /** Runs when Maven shuts down meanwhile. What is in the working directory may explain why. */
    private void abandon() {
        end();
        scratch.deleteTemporary();
    }

    /** Ends the JVM and its child processes, and deletes its files except for its logs. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            end();
            log.cut();
            removeHook();
            link.close();
            if (kept) {
                scratch.deleteTemporary();
            } else {
                scratch.delete();
            }
        } finally {
            afterClose.run();
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
        String why = transcript
                .killed()
                .map(reason -> "it " + reason)
                .orElseGet(() -> "it ended with exit code " + transcript.exitCode());
        return "The JVM " + settings.jvm().executable() + " did not run the probe: " + why
                + transcript.logs().head();
    }
}
