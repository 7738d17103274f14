package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.observation.Death.Kind;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.protocol.LibraryLoaded;
import io.github.persistenttasks.protocol.PrematureShutdown;
import io.github.persistenttasks.protocol.ProbeFailed;
import io.github.persistenttasks.protocol.ShutdownCause;
import io.github.persistenttasks.protocol.StepBlocked;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The diagnosis of a fork that ended without a verdict.
 *
 * @param death what happened, and the initializer to which it is attributed so far
 * @param certain whether the fork itself showed the cause, so that no suspects need be tried
 */
record DeathDiagnosis(Death death, boolean certain) {

    /** The offset of a signal's number in the exit code that {@link Process#exitValue} returns for a process that a signal ended. */
    private static final int SIGNAL = 128;

    /** The exit code of a JVM with the option to exit when its memory is exhausted. */
    private static final int OUT_OF_MEMORY = 3;

    /** Diagnoses a fork that ended without a verdict, by its transcript and its logs. */
    static DeathDiagnosis of(Transcript transcript) {
        Optional<StepBlocked> blocked = transcript.disaster(StepBlocked.class);
        if (blocked.isPresent()) {
            return blocked(transcript, blocked.get());
        }
        Optional<PrematureShutdown> exited =
                transcript.disaster(PrematureShutdown.class).filter(shutdown -> shutdown.cause == ShutdownCause.EXIT);
        if (exited.isPresent()) {
            return exited(transcript, exited.get());
        }
        if (transcript.isLossy()) {
            return uncertain(transcript, Kind.LOST, "deleted part of the probe's records");
        }
        return silent(transcript);
    }

    /**
     * Returns how a fork ended during its shutdown, after its verdict; empty if the shutdown was completed. If a single hook was running,
     * the end is attributed to its initializer; if there were several, to none.
     */
    static Optional<Death> ofShutdown(Transcript transcript) {
        if (transcript.tried()) {
            return Optional.empty();
        }
        if (transcript.done()) {
            return afterHooks(transcript);
        }
        List<Optional<Initializer>> hooks = transcript.hooks();
        Optional<Initializer> culprit = hooks.size() == 1 ? hooks.get(0) : Optional.empty();
        int code = transcript.exitCode();
        boolean signalled = code > SIGNAL;
        String what = transcript
                .killed()
                .orElseGet(() ->
                        signalled ? "ended the JVM with " + signal(code) : "ended the JVM with exit code " + code);
        Kind kind = transcript.killed().isPresent() ? Kind.LOST : signalled ? Kind.CRASHED : Kind.EXITED;
        return Optional.of(new Death(transcript.number(), culprit, kind, what + " during its shutdown", List.of()));
    }

    /**
     * Returns how the process ended if native code kept it from ending, or crashed it, when the hooks had ended. The only initializer that has
     * loaded a native library is to blame.
     */
    private static Optional<Death> afterHooks(Transcript transcript) {
        Optional<String> what = transcript.killed().or(() -> crash(transcript));
        if (what.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> loaders = new HashSet<>();
        StringJoiner files = new StringJoiner(", ", "; it has loaded ", "").setEmptyValue("");
        for (LibraryLoaded library : transcript.all(LibraryLoaded.class)) {
            loaders.add(library.step);
            files.add(library.file);
        }
        return Optional.of(new Death(
                transcript.number(),
                loaders.size() == 1
                        ? transcript.initializer(
                                OptionalInt.of(loaders.iterator().next()))
                        : Optional.empty(),
                transcript.killed().isPresent() ? Kind.BLOCKED : Kind.CRASHED,
                what.get() + " after its shutdown hooks" + files,
                List.of()));
    }

    private static Optional<String> crash(Transcript transcript) {
        int code = transcript.exitCode();
        String summary = transcript.logs().crashSummary();
        if (!summary.isEmpty()) {
            return Optional.of("crashed the JVM with exit code " + code + " (" + summary + ")");
        }
        // A program chooses its own exit code, and a signal of the probe asks it to end.
        return code > SIGNAL && !transcript.isOfProgram()
                ? Optional.of("ended the JVM with " + signal(code))
                : Optional.empty();
    }

    private static String signal(int code) {
        return "signal " + (code - SIGNAL) + " (" + Signals.name(code - SIGNAL) + ")";
    }

    /**
     * Returns how the user's own code ended in a fork that reached a verdict, if not well: a program that did not return from {@code main}, or
     * an exercise that ended the JVM with a status.
     */
    static Optional<Death> ofProgram(Transcript transcript) {
        boolean handled = !transcript.isOfProgram()
                && transcript.snapshot().filter(taken -> taken.exited).isPresent();
        if (handled && transcript.exitCode() != 0 && !transcript.stuck()) {
            // Code under test has handled the exception of the last step, and said by the status that it failed.
            int last = transcript.plan().size() - 1;
            String message = "called System.exit(" + transcript.exitCode() + ") in its handler of uncaught exceptions";
            return Optional.of(new Death(
                    transcript.number(),
                    transcript.initializer(OptionalInt.of(last)),
                    Kind.EXITED,
                    message,
                    List.of()));
        }
        return transcript
                .disaster(StepBlocked.class)
                .map(blocked -> blocked(transcript, blocked).death());
    }

    private static DeathDiagnosis blocked(Transcript transcript, StepBlocked blocked) {
        String waits = blocked.waitsFor.map(lock -> ", waiting for " + lock).orElse("");
        String message = String.format(
                Locale.ROOT,
                "did not return within %.1f s (%s%s)",
                blocked.millis / 1000.0,
                blocked.state.map(Enum::name).orElse(null),
                waits);
        return new DeathDiagnosis(
                new Death(
                        transcript.number(),
                        transcript.initializer(OptionalInt.of(blocked.step)),
                        Kind.BLOCKED,
                        message,
                        new StackReader().stack(blocked.stack)),
                true);
    }

    private static DeathDiagnosis exited(Transcript transcript, PrematureShutdown exited) {
        Optional<Initializer> initializer = transcript.initializer(exited.step);
        String when = exited.millis.isPresent()
                ? exited.millis.getAsLong() + " ms after everything was loaded"
                : isTest(initializer.or(transcript::running)) ? "during its tests" : "while loading";
        String message = String.format(
                Locale.ROOT,
                "called System.exit%s on thread \"%s\" %s",
                transcript.stuck() ? "" : "(" + transcript.exitCode() + ")",
                exited.thread,
                when);
        return new DeathDiagnosis(
                new Death(
                        transcript.number(),
                        initializer.or(transcript::running),
                        Kind.EXITED,
                        message,
                        new StackReader().stack(exited.stack),
                        transcript.logs().tail()),
                initializer.isPresent());
    }

    private static boolean isTest(Optional<Initializer> initializer) {
        return initializer.filter(one -> one.kind() == Initializer.Kind.TEST).isPresent();
    }

    private static DeathDiagnosis silent(Transcript transcript) {
        ForkLogs logs = transcript.logs();
        String crash = logs.crashSummary();
        Optional<Initializer> running = transcript.running();
        int code = transcript.exitCode();
        if (transcript.killed().isPresent()) {
            Kind kind = running.isEmpty() ? Kind.LOST : Kind.BLOCKED;
            return uncertain(transcript, kind, transcript.killed().get());
        }
        if (!crash.isEmpty()) {
            String thread = logs.crashedThread().orElse("unknown");
            String message = "crashed the JVM on thread \"" + thread + "\" with exit code " + code + ": " + crash;
            boolean certain = running.isPresent() && thread.equals("main");
            return new DeathDiagnosis(
                    new Death(transcript.number(), transcript.runningTest(), Kind.CRASHED, message, List.of()),
                    certain);
        }
        Optional<String> exhausted = code == OUT_OF_MEMORY ? logs.outOfMemory() : Optional.empty();
        if (exhausted.isPresent()) {
            String message = "ended the JVM with exit code " + code + ": " + exhausted.get();
            return uncertain(transcript, Kind.CRASHED, message);
        }
        if (code > SIGNAL) {
            String message = "ended the JVM with " + signal(code);
            return uncertain(transcript, Kind.CRASHED, message);
        }
        String probe = transcript
                .disaster(ProbeFailed.class)
                .map(failed -> "; the probe reported: " + failed.error)
                .orElse("");
        String message = "ended the JVM with exit code " + code + ", without a shutdown" + probe;
        return uncertain(transcript, Kind.EXITED, message);
    }

    /** Attributes the end to the initializer that was running, if any, for now; others may have caused it. */
    private static DeathDiagnosis uncertain(Transcript transcript, Kind kind, String message) {
        List<String> output = kind == Kind.EXITED ? transcript.logs().tail() : List.of();
        return new DeathDiagnosis(
                new Death(transcript.number(), transcript.runningTest(), kind, message, List.of(), output), false);
    }

    /** Returns the same end, attributed to this initializer, or to the method of this test class to which it is attributed already. */
    Death blaming(Initializer initializer) {
        boolean isMethod = death.initializer()
                .filter(known -> known.whole().equals(initializer))
                .isPresent();
        return isMethod ? death : death.attributedTo(Optional.of(initializer));
    }
}
