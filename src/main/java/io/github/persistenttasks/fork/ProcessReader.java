package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.StopTrial;
import io.github.persistenttasks.protocol.ProcessFound;
import io.github.persistenttasks.protocol.ProcessStarted;
import io.github.persistenttasks.protocol.ShutdownEnded;
import io.github.persistenttasks.protocol.StoppedBy;
import io.github.persistenttasks.protocol.TrialsBegan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads which processes a fork left running, as the probe and the plugin saw them. */
final class ProcessReader {

    private final Transcript transcript;
    private final StackReader stacks;

    ProcessReader(Transcript transcript, StackReader stacks) {
        this.transcript = transcript;
        this.stacks = stacks;
    }

    /**
     * Returns the processes that are left, with the probe's description if there is one: those that the plugin found alive, and those that
     * were alive after tmax and that only a shutdown hook or a trial may have ended.
     */
    List<ChildProcess> processes() {
        Map<Long, ProcessFound> seen = new LinkedHashMap<>();
        transcript.all(ProcessFound.class).forEach(process -> seen.put(process.pid, process));
        Map<Long, ProcessStarted> starts = new HashMap<>();
        transcript.all(ProcessStarted.class).forEach(started -> starts.put(started.pid, started));
        List<ChildProcess> processes = new ArrayList<>();
        Set<Long> reported = new HashSet<>();
        for (ProcessFound process : seen.values()) {
            if (outlivedTmax(process.pid) && reported.add(process.pid)) {
                processes.add(child(process, starts));
            }
        }
        for (Transcript.Orphan orphan : transcript.orphans()) {
            if (reported.add(orphan.pid())) {
                Optional<ProcessFound> before = Optional.ofNullable(seen.get(orphan.pid()));
                processes.add(child(orphan, before.or(() -> Optional.ofNullable(seen.get(orphan.first()))), starts));
            }
        }
        return processes;
    }

    /** Returns whether the process was alive after tmax, before the shutdown or the trials began. */
    private boolean outlivedTmax(long pid) {
        return transcript.snapshot().filter(snapshot -> !snapshot.byItself).isPresent()
                && (isEndedByHook(pid)
                        || transcript.all(TrialsBegan.class).stream()
                                .anyMatch(trials -> trials.processes.contains(pid)));
    }

    private boolean isEndedByHook(long pid) {
        return transcript.all(ShutdownEnded.class).stream().anyMatch(ended -> ended.processes.contains(pid));
    }

    private Optional<StopTrial> stopTrial(long pid) {
        return isEndedByHook(pid)
                ? Optional.of(new StopTrial(
                        StopTrial.Means.SHUTDOWN,
                        Optional.empty(),
                        List.of(StoppedBy.SHUTDOWN.name().toLowerCase(Locale.ROOT)),
                        Optional.empty()))
                : Optional.empty();
    }

    private ChildProcess child(ProcessFound process, Map<Long, ProcessStarted> starts) {
        Optional<ProcessStarted> first = first(process.pid, -1, starts);
        OptionalInt step = process.step.isPresent() || first.isEmpty() ? process.step : first.get().step;
        return child(process.pid, process.command, process.commandLine, step, first);
    }

    /**
     * Describes an orphan as it is now, because it may have run another program when the probe saw it.
     *
     * @param seen the process, or else the one from which it descends, as the probe saw it
     */
    private ChildProcess child(
            Transcript.Orphan orphan, Optional<ProcessFound> seen, Map<Long, ProcessStarted> starts) {
        Optional<ProcessStarted> first = first(orphan.pid(), orphan.first(), starts);
        OptionalInt step = seen.map(process -> process.step)
                .filter(OptionalInt::isPresent)
                .or(() -> first.map(started -> started.step))
                .orElse(OptionalInt.empty());
        return child(
                orphan.pid(),
                orphan.command().or(() -> seen.flatMap(process -> process.command)),
                orphan.commandLine().or(() -> seen.flatMap(process -> process.commandLine)),
                step,
                first);
    }

    private ChildProcess child(
            long pid,
            Optional<String> command,
            Optional<String> commandLine,
            OptionalInt step,
            Optional<ProcessStarted> first) {
        return new ChildProcess(
                transcript.number(),
                pid,
                command,
                commandLine,
                transcript.initializer(step),
                first.flatMap(started -> started.creation).map(stacks::origin),
                stopTrial(pid),
                first.map(started -> started.loadedElsewhere).orElse(Map.of()));
    }

    /** Returns how the fork started the process, or the one from which it descends. */
    private static Optional<ProcessStarted> first(long pid, long first, Map<Long, ProcessStarted> starts) {
        ProcessStarted started = starts.getOrDefault(pid, starts.get(first));
        return Optional.ofNullable(started).map(process -> starts.getOrDefault(process.first, process));
    }
}
