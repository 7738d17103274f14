package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.observation.StopTrial;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.verdict.CheckReport.Ancestor;
import io.github.persistenttasks.verdict.CheckReport.Pending;
import io.github.persistenttasks.verdict.CheckReport.Pool;
import io.github.persistenttasks.verdict.CheckReport.Source;
import io.github.persistenttasks.verdict.CheckReport.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            if (hook.failed() && !hook.late()) {
                tasks.add(task(tasks.size() + 1L, hook));
            }
        }
        return tasks;
    }

    private Task task(long id, LiveThread thread, List<Uncaught> uncaught) {
        Blame blame = Blame.of(thread, holder);
        TaskKind kind = thread.schedule().isPresent() ? TaskKind.TIMER : TaskKind.THREAD;
        Fate fate = fate(thread, thread.end().jvmExit().orElse(tmax));
        Optional<Origin> origin = thread.origin();
        Optional<StopTrial> trial = thread.end().stopTrial();
        return new Task(
                id,
                blame.culprit(),
                blame.requestedBy(),
                trails.getOrDefault(blame.culprit(), List.of()),
                kind,
                thread.identity().name(),
                thread.identity().daemon(),
                thread.snapshot().state().map(Thread.State::name).orElse(null),
                Activity.of(thread),
                thread.code().type(),
                fate,
                fate == Fate.LINGERING ? endsIn(thread).map(Tasks::seconds).orElse(null) : null,
                source(thread.initializer()),
                origin.map(one -> strings(withoutPlatformHead(one.startedAt()))).orElse(List.of()),
                strings(thread.snapshot().stack()),
                origin.map(Origin::parent).orElse(null),
                origin.map(one -> ancestors(thread.identity().fork(), one, uncaught))
                        .orElse(List.of()),
                thread.pool().map(Tasks::pool).orElse(null),
                thread.schedule().map(Tasks::pending).orElse(List.of()),
                thread.schedule().map(LiveThread.Schedule::total).orElse(0),
                thread.snapshot().waitsFor().orElse(null),
                null,
                trial.map(one -> one.means().name().toLowerCase(Locale.ROOT)).orElse(null),
                trial.flatMap(StopTrial::after).map(Duration::toMillis).orElse(null),
                origin.map(one -> one.created().toMillis()).orElse(null),
                advice(thread, kind, fate, blame),
                strings(blame.where().stream().limit(FEW_FRAMES).toList()),
                null,
                null);
    }

    private String advice(LiveThread thread, TaskKind kind, Fate fate, Blame blame) {
        List<String> names = Stream.concat(
                        Stream.of(thread.identity().name(), thread.code().type()), thread.code().target().stream())
                .toList();
        return remedies.of(blame.culprit(), names).orElseGet(() -> Advice.of(thread, kind, fate));
    }

    private Task task(long id, ChildProcess process) {
        Blame blame = Blame.of(process.initializer());
        return bare(
                id,
                blame,
                TaskKind.PROCESS,
                process.command().orElse("process " + process.pid()),
                null,
                source(process.initializer()),
                List.of(),
                List.of(),
                process.commandLine().orElse(null),
                "End the process before main returns: call destroy() on it, and wait for it.");
    }

    private Task task(long id, Hook hook) {
        Blame blame = Blame.of(hook.startedAt(), hook.initializer(), holder);
        boolean hangs = hook.result().outcome() == Hook.Outcome.RUNNING;
        return bare(
                id,
                blame,
                TaskKind.HOOK,
                hook.name(),
                hook.type(),
                source(hook.initializer()),
                hook.startedAt(),
                hook.result().stack(),
                null,
                hangs
                        ? "A shutdown hook must not wait for what may never come: give its waiting a limit."
                        : "Catch what the shutdown hook throws: nothing else can report it.");
    }

    private Task bare(
            long id,
            Blame blame,
            TaskKind kind,
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

    private Fate fate(LiveThread thread, Duration sinceLoaded) {
        if (thread.identity().daemon()) {
            boolean holdsTasks = thread.schedule()
                    .filter(schedule -> holdsTasksAfterTmax(schedule, sinceLoaded))
                    .isPresent();
            return holdsTasks ? Fate.PERSISTENT : Fate.HARMLESS;
        }
        boolean ends = endsIn(thread).isPresent() || thread.stopsOn(StopTrial.Means.GC);
        return ends ? Fate.LINGERING : Fate.PERSISTENT;
    }

    /** The JVM exits in spite of a daemon, and cuts off what would have been due. */
    private boolean holdsTasksAfterTmax(LiveThread.Schedule schedule, Duration sinceLoaded) {
        return schedule.periodic()
                || schedule.latest()
                        .filter(latest -> sinceLoaded.plus(latest).compareTo(tmax) > 0)
                        .isPresent();
    }

    private static Optional<Duration> endsIn(LiveThread thread) {
        return thread.end().in().or(() -> drainedIn(thread));
    }

    /** An executor that was shut down still runs its delayed tasks, and then ends. */
    private static Optional<Duration> drainedIn(LiveThread thread) {
        return thread.pool()
                .filter(LiveThread.Pool::shutdown)
                .flatMap(pool -> thread.schedule())
                .filter(schedule -> !schedule.periodic())
                .flatMap(LiveThread.Schedule::latest);
    }

    private static double seconds(Duration time) {
        return Math.max(0, time.toMillis()) / 1000.0;
    }

    private static List<Ancestor> ancestors(int fork, Origin origin, List<Uncaught> uncaught) {
        return origin.ancestors().stream()
                .map(one -> new Ancestor(
                        one.name(),
                        one.state().map(Thread.State::name).orElse(null),
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
        return new Pool(
                pool.type(),
                pool.size().current(),
                pool.size().core(),
                pool.size().maximum(),
                pool.keepAlive().toMillis() / 1000.0,
                pool.ends(),
                pool.queued());
    }

    private static List<Pending> pending(LiveThread.Schedule schedule) {
        return schedule.pending().stream()
                .map(one -> new Pending(
                        one.type(),
                        one.period().map(period -> period.toMillis() / 1000.0).orElse(null),
                        one.due().toMillis() / 1000.0))
                .toList();
    }

    static Source source(Optional<Initializer> initializer) {
        return initializer.map(Tasks::source).orElse(null);
    }

    static Source source(Initializer initializer) {
        return switch (initializer.kind()) {
            case PROVIDER -> new Source(initializer.service().orElse(null), initializer.name(), null, null);
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
