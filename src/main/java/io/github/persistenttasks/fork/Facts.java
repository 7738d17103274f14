package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.probe.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        String error = end.text("error");
        return new Attempt(
                initializer,
                error == null ? Attempt.Outcome.LOADED : Attempt.Outcome.FAILED,
                transcript.number(),
                start,
                end.number("micros", 0),
                error,
                end.flag("missing"),
                stack(end, "stack"),
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
                transcript.number(),
                task.number("id", -1),
                task.text("name"),
                task.flag("daemon"),
                task.text("state"),
                task.text("class"),
                task.flag("classOfPlatform"),
                task.text("target"),
                task.text("group"),
                task.flag("systemGroup"),
                transcript.initializer(task),
                origin(task),
                stack(task, "stack"),
                task.text("waitsFor"),
                pool(task),
                schedule(task),
                optional(task, "endsInMillis"),
                stopped == null ? null : stopped.text("by"),
                stopped == null ? null : optional(stopped, "millis"),
                exitMillis());
    }

    /** Returns the milliseconds from <em>loaded</em> to the beginning of the shutdown, {@code null} where that did not come by itself. */
    Long exitMillis() {
        Message verdict = transcript.verdict();
        return verdict != null && verdict.flag("byItself") ? (Long) verdict.number("millis", 0) : null;
    }

    private Origin origin(Message task) {
        if (!task.has("startedAt")) {
            return null;
        }
        List<Origin.Ancestor> ancestors = new ArrayList<>();
        for (int i = 0; i < task.number("ancestors", 0); i++) {
            ancestors.add(new Origin.Ancestor(
                    task.text("ancestorName" + i),
                    task.text("ancestorState" + i),
                    stack(task, "ancestorStartedAt" + i)));
        }
        return new Origin(stack(task, "startedAt"), task.text("parent"), task.number("createdMillis", 0), ancestors);
    }

    private static LiveThread.Pool pool(Message task) {
        if (!task.has("poolType")) {
            return null;
        }
        return new LiveThread.Pool(
                task.text("poolType"),
                (int) task.number("poolSize", 0),
                (int) task.number("poolCore", 0),
                (int) task.number("poolMaximum", 0),
                task.number("poolKeepAliveMillis", 0),
                (int) task.number("poolQueued", 0),
                task.flag("poolShutdown"),
                task.flag("poolEnds"),
                task.flag("idle"),
                task.flag("poolCommon"));
    }

    private static LiveThread.Schedule schedule(Message task) {
        if (!task.flag("timer")) {
            return null;
        }
        List<String> types = task.list("pendingTypes");
        List<String> periods = task.list("pendingPeriods");
        List<String> due = task.list("pendingIn");
        List<LiveThread.Pending> pending = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            pending.add(
                    new LiveThread.Pending(types.get(i), Long.parseLong(periods.get(i)), Long.parseLong(due.get(i))));
        }
        return new LiveThread.Schedule(
                task.flag("timerOpen"),
                pending,
                (int) task.number("pendingTotal", 0),
                task.flag("pendingPeriodic"),
                optional(task, "pendingLatest"));
    }

    List<Hook> hooks() {
        List<Hook> hooks = new ArrayList<>();
        for (Message message : transcript.messages()) {
            if (message.type().equals("hook")) {
                hooks.add(new Hook(
                        transcript.number(),
                        message.text("name"),
                        message.text("class"),
                        transcript.initializer(message),
                        stack(message, "startedAt"),
                        optional(message, "millis"),
                        message.text("outcome"),
                        message.text("error"),
                        stack(message, "stack"),
                        message.flag("late")));
            }
        }
        return hooks;
    }

    List<Uncaught> uncaught() {
        List<Uncaught> uncaught = new ArrayList<>();
        for (Message message : transcript.messages()) {
            if (message.type().equals("uncaught")) {
                uncaught.add(new Uncaught(
                        transcript.number(),
                        message.text("thread"),
                        transcript.initializer(message),
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
                        message == null ? orphan.command() : message.text("command"),
                        message == null ? orphan.commandLine() : message.text("commandLine"),
                        message == null ? null : transcript.initializer(message)));
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

    private static Long optional(Message message, String field) {
        return message.has(field) ? message.number(field, 0) : null;
    }
}
