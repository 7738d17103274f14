package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.observation.StopTrial;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.probe.Message;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns what a fork said into facts. */
final class Facts {

    /** Frames recur in most stacks, so each is kept once. */
    private final Map<Frame, Frame> frames = new HashMap<>();

    private final Transcript transcript;

    Facts(Transcript transcript) {
        this.transcript = transcript;
    }

    Observation.Jvm jvm() {
        Message hello = transcript.hello();
        return new Observation.Jvm(hello.text("version"), hello.text("vendor"), hello.text("home"));
    }

    /** Returns what became of the initializers that returned. */
    List<Attempt> attempts() {
        Map<Initializer, Long> starts = new HashMap<>();
        Map<Initializer, List<String>> held = new HashMap<>();
        List<Attempt> attempts = new ArrayList<>();
        for (Message message : transcript.messages()) {
            Initializer initializer = transcript.initializer(message);
            if (message.type().equals("begin")) {
                starts.put(initializer, message.number("at", 0));
            } else if (message.type().equals("held")) {
                held.put(initializer, message.list("threads"));
            } else if (message.type().equals("end")) {
                attempts.add(attempt(
                        initializer,
                        starts.getOrDefault(initializer, 0L),
                        held.getOrDefault(initializer, List.of()),
                        message));
            }
        }
        return attempts;
    }

    private Attempt attempt(Initializer initializer, long start, List<String> held, Message end) {
        Optional<Attempt.Failure> failure = Optional.ofNullable(end.text("error"))
                .map(error -> new Attempt.Failure(error, end.flag("missing"), stack(end, "stack")));
        return new Attempt(
                initializer,
                failure.isPresent() ? Attempt.Outcome.FAILED : Attempt.Outcome.LOADED,
                Optional.of(new Attempt.Run(
                        transcript.number(),
                        Optional.of(Duration.ofMillis(start)),
                        Optional.of(Duration.of(end.number("micros", 0), ChronoUnit.MICROS)))),
                failure,
                held);
    }

    List<LiveThread> threads() {
        Map<Long, Message> stopped = new HashMap<>();
        for (Message message : transcript.messages()) {
            if (message.type().equals("stopped")) {
                stopped.put(message.number("id", -1), message);
            }
        }
        List<LiveThread> threads = new ArrayList<>();
        for (Message message : transcript.messages()) {
            if (message.type().equals("task")) {
                threads.add(thread(message, stopped.get(message.number("id", -1))));
            }
        }
        return threads;
    }

    private LiveThread thread(Message task, Message stopped) {
        return new LiveThread(
                new LiveThread.Identity(
                        transcript.number(),
                        task.number("id", -1),
                        task.text("name"),
                        task.flag("daemon"),
                        Optional.ofNullable(task.text("group"))
                                .map(name -> new LiveThread.Group(name, task.flag("systemGroup")))),
                new LiveThread.Code(
                        task.text("class"), task.flag("classOfPlatform"), Optional.ofNullable(task.text("target"))),
                new LiveThread.Snapshot(
                        state(task, "state"), stack(task, "stack"), Optional.ofNullable(task.text("waitsFor"))),
                Optional.ofNullable(transcript.initializer(task)),
                origin(task),
                pool(task),
                schedule(task),
                new LiveThread.End(
                        time(task, "endsInMillis"), Optional.ofNullable(stopped).map(Facts::stopTrial), jvmExit()));
    }

    private static StopTrial stopTrial(Message stopped) {
        StopTrial.Means means = StopTrial.Means.valueOf(stopped.text("by").toUpperCase(Locale.ROOT));
        return new StopTrial(means, time(stopped, "millis"));
    }

    /** Returns the time from <em>loaded</em> to the beginning of the shutdown, empty where that did not come by itself. */
    private Optional<Duration> jvmExit() {
        return Optional.ofNullable(transcript.verdict())
                .filter(verdict -> verdict.flag("byItself"))
                .map(verdict -> Duration.ofMillis(verdict.number("millis", 0)));
    }

    private Optional<Origin> origin(Message task) {
        if (!task.has("startedAt")) {
            return Optional.empty();
        }
        List<Origin.Ancestor> ancestors = new ArrayList<>();
        for (int i = 0; i < task.number("ancestors", 0); i++) {
            ancestors.add(new Origin.Ancestor(
                    task.text("ancestorName" + i),
                    state(task, "ancestorState" + i),
                    stack(task, "ancestorStartedAt" + i)));
        }
        return Optional.of(new Origin(
                stack(task, "startedAt"),
                task.text("parent"),
                Duration.ofMillis(task.number("createdMillis", 0)),
                ancestors));
    }

    private static Optional<LiveThread.Pool> pool(Message task) {
        if (!task.has("poolType")) {
            return Optional.empty();
        }
        return Optional.of(new LiveThread.Pool(
                task.text("poolType"),
                task.flag("poolCommon"),
                new LiveThread.Size((int) task.number("poolSize", 0), (int) task.number("poolCore", 0), (int)
                        task.number("poolMaximum", 0)),
                (int) task.number("poolQueued", 0),
                task.flag("poolShutdown"),
                Duration.ofMillis(task.number("poolKeepAliveMillis", 0)),
                task.flag("poolEnds"),
                task.flag("idle")));
    }

    private static Optional<LiveThread.Schedule> schedule(Message task) {
        if (!task.flag("timer")) {
            return Optional.empty();
        }
        List<String> types = task.list("pendingTypes");
        List<String> periods = task.list("pendingPeriods");
        List<String> due = task.list("pendingIn");
        List<LiveThread.Pending> pending = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            long period = Long.parseLong(periods.get(i));
            pending.add(new LiveThread.Pending(
                    types.get(i),
                    period < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(period)),
                    Duration.ofMillis(Long.parseLong(due.get(i)))));
        }
        return Optional.of(new LiveThread.Schedule(
                pending,
                (int) task.number("pendingTotal", 0),
                task.flag("pendingPeriodic"),
                time(task, "pendingLatest")));
    }

    List<Hook> hooks() {
        List<Hook> hooks = new ArrayList<>();
        for (Message message : transcript.messages()) {
            if (message.type().equals("hook")) {
                hooks.add(new Hook(
                        transcript.number(),
                        message.text("name"),
                        message.text("class"),
                        Optional.ofNullable(transcript.initializer(message)),
                        stack(message, "startedAt"),
                        message.flag("late"),
                        hookResult(message)));
            }
        }
        return hooks;
    }

    private Hook.Result hookResult(Message message) {
        return new Hook.Result(
                Hook.Outcome.valueOf(message.text("outcome").toUpperCase(Locale.ROOT)),
                time(message, "millis"),
                Optional.ofNullable(message.text("error")),
                stack(message, "stack"));
    }

    List<Uncaught> uncaught() {
        List<Uncaught> uncaught = new ArrayList<>();
        for (Message message : transcript.messages()) {
            if (message.type().equals("uncaught")) {
                uncaught.add(new Uncaught(
                        transcript.number(),
                        message.text("thread"),
                        Optional.ofNullable(transcript.initializer(message)),
                        message.text("error"),
                        stack(message, "stack"),
                        stack(message, "startedAt")));
            }
        }
        return uncaught;
    }

    /** Returns the processes that the plugin found alive, described by the probe where that saw them. */
    List<ChildProcess> processes() {
        Map<Long, Message> seen = new HashMap<>();
        for (Message message : transcript.messages()) {
            if (message.type().equals("process")) {
                seen.put(message.number("pid", -1), message);
            }
        }
        List<ChildProcess> processes = new ArrayList<>();
        Set<Long> told = new HashSet<>();
        for (Transcript.Orphan orphan : transcript.orphans()) {
            Message message = seen.get(orphan.pid());
            if (told.add(orphan.pid())) {
                processes.add(new ChildProcess(
                        transcript.number(),
                        orphan.pid(),
                        Optional.ofNullable(message == null ? orphan.command() : message.text("command")),
                        Optional.ofNullable(message == null ? orphan.commandLine() : message.text("commandLine")),
                        Optional.ofNullable(message).map(transcript::initializer)));
            }
        }
        return processes;
    }

    List<Frame> stack(Message message, String field) {
        List<String> parts = message.list(field);
        List<Frame> stack = new ArrayList<>(parts.size() / 4);
        for (int i = 0; i + 3 < parts.size(); i += 4) {
            String flags = parts.get(i + 3);
            Frame frame = new Frame(
                    parts.get(i), parts.get(i + 1), parts.get(i + 2), flags.contains("P"), flags.contains("T"));
            stack.add(frames.computeIfAbsent(frame, same -> same));
        }
        return stack;
    }

    private static Optional<Thread.State> state(Message message, String field) {
        return Optional.ofNullable(message.text(field)).map(Thread.State::valueOf);
    }

    private static Optional<Duration> time(Message message, String field) {
        return message.has(field) ? Optional.of(Duration.ofMillis(message.number(field, 0))) : Optional.empty();
    }
}
