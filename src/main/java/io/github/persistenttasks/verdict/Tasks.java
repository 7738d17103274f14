package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.verdict.CheckReport.Ancestor;
import io.github.persistenttasks.verdict.CheckReport.Fate;
import io.github.persistenttasks.verdict.CheckReport.Kind;
import io.github.persistenttasks.verdict.CheckReport.Pending;
import io.github.persistenttasks.verdict.CheckReport.Pool;
import io.github.persistenttasks.verdict.CheckReport.Source;
import io.github.persistenttasks.verdict.CheckReport.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What is left of an observation: each task with its kind, its culprit and what becomes of it. */
final class Tasks {

    /** How many frames of artifacts are told where there is little room. */
    private static final int FEW_FRAMES = 5;

    private final Holder holder;
    private final Map<String, List<String>> trails;
    private final Duration tmax;
    private final Remedies remedies;

    /**
     * Makes a judge of tasks.
     *
     * @param trails by the id of the artifact
     */
    Tasks(Holder holder, Map<String, List<String>> trails, Duration tmax) {
        this(holder, trails, tmax, Remedies.known());
    }

    Tasks(Holder holder, Map<String, List<String>> trails, Duration tmax, Remedies remedies) {
        this.holder = holder;
        this.trails = trails;
        this.tmax = tmax;
        this.remedies = remedies;
    }

    /** Returns the tasks in the order in which their threads were created, then the processes and the hooks that hang or threw. */
    List<Task> of(Observation observation) {
        List<Task> tasks = new ArrayList<>();
        for (LiveThread thread : observation.threads()) {
            if (!PlatformThreads.contains(thread)) {
                tasks.add(task(tasks.size() + 1L, thread, observation.uncaught()));
            }
        }
        for (ChildProcess process : observation.processes()) {
            tasks.add(task(tasks.size() + 1L, process));
        }
        for (Hook hook : observation.hooks()) {
            if (!hook.outcome().equals("finished") && !hook.late()) {
                tasks.add(task(tasks.size() + 1L, hook));
            }
        }
        return tasks;
    }

    private Task task(long id, LiveThread thread, List<Uncaught> uncaught) {
        Blame blame = Blame.of(thread, holder);
        Kind kind = thread.timer() == null ? Kind.THREAD : Kind.TIMER;
        long sinceLoaded = thread.exitMillis() == null ? tmax.toMillis() : thread.exitMillis();
        Fate fate = fate(thread, sinceLoaded);
        Origin origin = thread.origin();
        return new Task(
                id,
                blame.culprit(),
                blame.requestedBy(),
                trails.getOrDefault(blame.culprit(), List.of()),
                kind,
                thread.name(),
                thread.daemon(),
                thread.state(),
                Activity.of(thread),
                thread.type(),
                fate,
                fate == Fate.LINGERING ? endsInSeconds(thread) : null,
                source(thread.initializer()),
                origin == null ? List.of() : strings(withoutPlatformHead(origin.startedAt())),
                strings(thread.stack()),
                origin == null ? null : origin.parent(),
                origin == null ? List.of() : ancestors(thread.fork(), origin, uncaught),
                pool(thread.pool()),
                pending(thread.timer()),
                thread.timer() == null ? 0 : thread.timer().total(),
                thread.waitsFor(),
                null,
                thread.stoppedBy(),
                thread.stopMillis(),
                origin == null ? null : origin.createdMillis(),
                advice(thread, kind, fate, blame),
                strings(blame.where().stream().limit(FEW_FRAMES).toList()),
                null,
                null);
    }

    private String advice(LiveThread thread, Kind kind, Fate fate, Blame blame) {
        List<String> names = Stream.of(thread.name(), thread.type(), thread.target())
                .filter(Objects::nonNull)
                .toList();
        return remedies.of(blame.culprit(), names).orElseGet(() -> Advice.of(thread, kind, fate));
    }

    private Task task(long id, ChildProcess process) {
        Blame blame = Blame.of(process.initializer());
        return bare(
                id,
                blame,
                Kind.PROCESS,
                process.command() == null ? "process " + process.pid() : process.command(),
                null,
                source(process.initializer()),
                List.of(),
                List.of(),
                process.commandLine(),
                "End the process before main returns: call destroy() on it, and wait for it.");
    }

    private Task task(long id, Hook hook) {
        Blame blame = Blame.of(hook.startedAt(), hook.initializer(), holder);
        boolean hangs = hook.outcome().equals("running");
        return bare(
                id,
                blame,
                Kind.HOOK,
                hook.name(),
                hook.type(),
                source(hook.initializer()),
                hook.startedAt(),
                hook.stack(),
                null,
                hangs
                        ? "A shutdown hook must not wait for what may never come: give its waiting a limit."
                        : "Catch what the shutdown hook throws: nothing else can report it.");
    }

    private Task bare(
            long id,
            Blame blame,
            Kind kind,
            String name,
            String type,
            Source source,
            List<Frame> startedAt,
            List<Frame> stack,
            String commandLine,
            String advice) {
        return new Task(
                id,
                blame.culprit(),
                blame.requestedBy(),
                trails.getOrDefault(blame.culprit(), List.of()),
                kind,
                name,
                false,
                null,
                null,
                type,
                Fate.PERSISTENT,
                null,
                source,
                strings(withoutPlatformHead(startedAt)),
                strings(stack),
                null,
                List.of(),
                null,
                List.of(),
                0,
                null,
                commandLine,
                null,
                null,
                null,
                advice,
                strings(blame.where().stream().limit(FEW_FRAMES).toList()),
                null,
                null);
    }

    private Fate fate(LiveThread thread, long sinceLoaded) {
        if (thread.daemon()) {
            return holdsTasksAfterTmax(thread.timer(), sinceLoaded) ? Fate.PERSISTENT : Fate.HARMLESS;
        }
        boolean ends = thread.endsInMillis() != null || isDraining(thread) || "gc".equals(thread.stoppedBy());
        return ends ? Fate.LINGERING : Fate.PERSISTENT;
    }

    /** The JVM exits in spite of a daemon, and cuts off what would have been due. */
    private boolean holdsTasksAfterTmax(LiveThread.Schedule timer, long sinceLoaded) {
        return timer != null
                && (timer.periodic()
                        || timer.latestMillis() != null && sinceLoaded + timer.latestMillis() > tmax.toMillis());
    }

    /** An executor that was shut down still runs its delayed tasks, and then ends. */
    private static boolean isDraining(LiveThread thread) {
        return thread.pool() != null
                && thread.pool().shutdown()
                && thread.timer() != null
                && !thread.timer().periodic()
                && thread.timer().latestMillis() != null;
    }

    private static Double endsInSeconds(LiveThread thread) {
        Long millis = thread.endsInMillis() == null && isDraining(thread)
                ? thread.timer().latestMillis()
                : thread.endsInMillis();
        return millis == null ? null : Math.max(0, millis) / 1000.0;
    }

    private static List<Ancestor> ancestors(int fork, Origin origin, List<Uncaught> uncaught) {
        return origin.ancestors().stream()
                .map(one -> new Ancestor(
                        one.name(),
                        one.state(),
                        strings(withoutPlatformHead(one.startedAt())),
                        uncaught.stream()
                                .filter(death -> death.fork() == fork
                                        && death.thread().equals(one.name())
                                        && death.startedAt().equals(one.startedAt()))
                                .map(Uncaught::error)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static Pool pool(LiveThread.Pool pool) {
        return pool == null
                ? null
                : new Pool(
                        pool.type(),
                        pool.size(),
                        pool.coreSize(),
                        pool.maximumSize(),
                        pool.keepAliveMillis() / 1000.0,
                        pool.ends(),
                        pool.queued());
    }

    private static List<Pending> pending(LiveThread.Schedule timer) {
        if (timer == null) {
            return List.of();
        }
        return timer.pending().stream()
                .map(one -> new Pending(
                        one.type(),
                        one.periodMillis() < 0 ? null : one.periodMillis() / 1000.0,
                        one.inMillis() / 1000.0))
                .toList();
    }

    static Source source(Initializer initializer) {
        if (initializer == null) {
            return null;
        }
        return switch (initializer.kind()) {
            case PROVIDER -> new Source(initializer.service(), initializer.name(), null, null);
            case CLASS -> new Source(null, null, initializer.name(), null);
            case EXERCISE -> new Source(null, null, null, initializer.name());
        };
    }

    /** How the JDK makes a thread says nothing; what called it does. A stack of nothing else stays whole. */
    static List<Frame> withoutPlatformHead(List<Frame> stack) {
        int first = 0;
        while (first < stack.size() && stack.get(first).platform()) {
            first++;
        }
        return first == stack.size() ? stack : stack.subList(first, stack.size());
    }

    static List<String> strings(List<Frame> stack) {
        return stack.stream().map(Frame::toString).toList();
    }
}
