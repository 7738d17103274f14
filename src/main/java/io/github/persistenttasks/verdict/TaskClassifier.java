package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.observation.StopTrial;
import io.github.persistenttasks.observation.StopTrial.Means;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.result.Advice;
import io.github.persistenttasks.result.Ancestor;
import io.github.persistenttasks.result.Assessment;
import io.github.persistenttasks.result.Attribution;
import io.github.persistenttasks.result.Creation;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Pending;
import io.github.persistenttasks.result.Pool;
import io.github.persistenttasks.result.Snapshot;
import io.github.persistenttasks.result.StopsOn;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskIdentity;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.Workload;
import io.github.persistenttasks.text.GeneratedNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Classifies the tasks of an observation: their kind, their culprit and their fate. */
public final class TaskClassifier {

    /** A task that ends by itself only after this, such as with a keep-alive of Long.MAX_VALUE, is not lingering. */
    private static final Duration FORESEEABLE = Duration.ofDays(1);

    private final ClassOwner holder;
    private final Map<String, List<String>> trails;
    private final Set<String> own;
    private final Duration tmax;
    private final LibraryAdvice remedies;

    /**
     * Creates a classifier.
     *
     * @param trails trails by artifact id
     */
    TaskClassifier(ClassOwner holder, Map<String, List<String>> trails, Duration tmax) {
        this(holder, trails, Set.of(), tmax, LibraryAdvice.known());
    }

    /**
     * Creates a classifier.
     *
     * @param trails trails by artifact id
     * @param own ids of the entries that the project itself builds
     */
    public TaskClassifier(
            ClassOwner holder,
            Map<String, List<String>> trails,
            Set<String> own,
            Duration tmax,
            LibraryAdvice remedies) {
        this.holder = holder;
        this.trails = trails;
        this.own = own;
        this.tmax = tmax;
        this.remedies = remedies;
    }

    /** Returns the tasks: threads in the order of their creation, then processes, then hooks that hang or threw an exception. */
    public List<Task> of(Observation observation) {
        List<Task> tasks = new ArrayList<>();
        Set<Object> relays = new HashSet<>();
        for (LiveThread seen : observation.threads()) {
            LiveThread thread = Coincidence.without(seen);
            boolean counts = !thread.stopsOn(Means.SUCCEEDED) || relays.add(relay(thread));
            if (counts && !PlatformThreads.contains(thread)) {
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

    /** Returns what the threads have in common that take each other's place: together they are one task. */
    private static Object relay(LiveThread thread) {
        return List.of(
                thread.identity().fork(),
                thread.origin().map(Origin::startedAt),
                thread.code().type(),
                thread.identity().name().replaceAll("[0-9]+", "#"));
    }

    private Task task(long id, LiveThread thread, List<Uncaught> uncaught) {
        Blame blame = Blame.of(thread, holder);
        TaskKind kind = thread.schedule().isPresent() ? TaskKind.TIMER : TaskKind.THREAD;
        Fate fate = fate(thread, thread.end().jvmExit().orElse(tmax));
        LiveThread.Identity identity = thread.identity();
        return new Task(
                new TaskIdentity(
                        id,
                        kind,
                        identity.name(),
                        identity.daemon(),
                        GeneratedNames.stable(thread.code().type()),
                        null),
                attribution(blame),
                creation(thread.identity().fork(), thread.origin(), blame.initializer(), uncaught),
                snapshot(thread),
                workload(thread),
                stopTrial(thread.end().stopTrial()),
                new Assessment(
                        fate,
                        fate == Fate.LINGERING ? seconds(endsIn(thread)) : OptionalDouble.empty(),
                        advice(thread, kind, fate, blame),
                        null,
                        List.of()));
    }

    private static Snapshot snapshot(LiveThread thread) {
        LiveThread.Snapshot seen = thread.snapshot();
        return new Snapshot(
                seen.state().orElse(null),
                Activity.of(thread).orElse(null),
                strings(seen.stack()),
                seen.waitsFor().orElse(null));
    }

    private static io.github.persistenttasks.result.StopTrial stopTrial(Optional<StopTrial> seen) {
        return seen.filter(trial -> trial.means() != Means.ITSELF && trial.means() != Means.SUCCEEDED)
                .map(trial -> new io.github.persistenttasks.result.StopTrial(
                        trial.means() == Means.UNKNOWN
                                ? null
                                : StopsOn.valueOf(trial.means().name()),
                        trial.method().orElse(null),
                        trial.tried(),
                        millis(trial.after())))
                .orElse(io.github.persistenttasks.result.StopTrial.NOT_TRIED);
    }

    private Attribution attribution(Blame blame) {
        return new Attribution(
                blame.culprit().orElse(null),
                blame.requestedBy(),
                blame.culprit().map(trails::get).orElse(List.of()),
                strings(blame.where()));
    }

    private Advice advice(LiveThread thread, TaskKind kind, Fate fate, Blame blame) {
        List<String> names = Stream.concat(
                        Stream.of(thread.identity().name(), thread.code().type()), thread.code().target().stream())
                .toList();
        Optional<String> call = GeneralAdvice.call(thread);
        Optional<String> known = remedies.of(blame, names)
                .flatMap(remedy -> remedy.inAdditionTo(thread.end().stopTrial(), call));
        return call.isPresent()
                ? new Advice(Optional.of(GeneralAdvice.ofCall(thread, kind, call.get())), known)
                : Advice.of(GeneralAdvice.ofShared(thread, known)
                        .or(() -> known)
                        .orElseGet(() -> GeneralAdvice.of(thread, kind, fate, isOwn(blame))));
    }

    /** Returns whether the user wrote the code that started the task: the project, or an exercise, which no entry of the class path contains. */
    private boolean isOwn(Blame blame) {
        return blame.culprit()
                .filter(culprit -> own.contains(culprit) || !trails.containsKey(culprit))
                .isPresent();
    }

    private Task task(long id, ChildProcess process) {
        String name = process.command().orElse("process " + process.pid());
        Blame blame = Blame.of(process, holder);
        return left(
                new TaskIdentity(
                        id,
                        TaskKind.PROCESS,
                        name,
                        false,
                        null,
                        process.commandLine().orElse(null)),
                blame,
                creation(process.fork(), process.origin(), process.initializer(), List.of()),
                List.of(),
                stopTrial(process.stopTrial()),
                GeneralAdvice.ofProcess(process, isOwn(blame)));
    }

    private Task task(long id, Hook hook) {
        Blame blame = Blame.of(hook, holder);
        return left(
                new TaskIdentity(id, TaskKind.HOOK, hook.name(), false, GeneratedNames.stable(hook.type()), null),
                blame,
                creation(hook.initializer(), hook.startedAt()),
                hook.result().stack(),
                io.github.persistenttasks.result.StopTrial.NOT_TRIED,
                GeneralAdvice.ofHook(hook.result(), isOwn(blame)));
    }

    private Task left(
            TaskIdentity identity,
            Blame blame,
            Creation creation,
            List<Frame> stack,
            io.github.persistenttasks.result.StopTrial stopTrial,
            String advice) {
        return new Task(
                identity,
                attribution(blame),
                creation,
                Snapshot.ofStack(strings(stack)),
                Workload.NONE,
                stopTrial,
                new Assessment(Fate.PERSISTENT, OptionalDouble.empty(), Advice.of(advice), null, List.of()));
    }

    private static Creation creation(
            int fork, Optional<Origin> origin, Optional<Initializer> initializer, List<Uncaught> uncaught) {
        return origin.map(known -> new Creation(
                        source(initializer),
                        strings(withoutPlatformHead(known.startedAt())),
                        known.parent(),
                        ancestors(fork, known, uncaught),
                        OptionalLong.of(known.created().toMillis())))
                .orElseGet(() -> creation(initializer, List.of()));
    }

    /** Returns the creation of a task other than a thread. */
    private static Creation creation(Optional<Initializer> initializer, List<Frame> startedAt) {
        return new Creation(
                source(initializer), strings(withoutPlatformHead(startedAt)), null, List.of(), OptionalLong.empty());
    }

    private Fate fate(LiveThread thread, Duration sinceLoaded) {
        if (thread.end().cutOff()) {
            return Fate.HARMLESS;
        }
        if (thread.identity().daemon()) {
            boolean holdsTasks = thread.schedule()
                    .filter(schedule -> holdsTasksAfterTmax(schedule, sinceLoaded))
                    .isPresent();
            return holdsTasks ? Fate.PERSISTENT : Fate.HARMLESS;
        }
        return endsIn(thread).isPresent() ? Fate.LINGERING : Fate.PERSISTENT;
    }

    /** Returns whether a daemon thread has tasks that are due after tmax, which the JVM's exit cuts off. */
    private boolean holdsTasksAfterTmax(LiveThread.Schedule schedule, Duration sinceLoaded) {
        return schedule.periodic()
                || schedule.latest()
                        .filter(latest -> sinceLoaded.plus(latest).compareTo(tmax) > 0)
                        .isPresent();
    }

    private static Optional<Duration> endsIn(LiveThread thread) {
        return thread.end()
                .in()
                .or(() -> endedIn(thread))
                .or(() -> drainedIn(thread))
                .filter(time -> time.compareTo(FORESEEABLE) <= 0);
    }

    /** Returns the time from the verdict until it was seen to end by itself. */
    private static Optional<Duration> endedIn(LiveThread thread) {
        return thread.end()
                .stopTrial()
                .filter(trial -> trial.means() == Means.ITSELF)
                .flatMap(StopTrial::after);
    }

    /** Returns the time until an executor that was shut down has run its delayed tasks and ends. */
    private static Optional<Duration> drainedIn(LiveThread thread) {
        return thread.pool()
                .filter(LiveThread.Pool::shutdown)
                .flatMap(pool -> thread.schedule())
                .filter(schedule -> !schedule.periodic())
                .flatMap(LiveThread.Schedule::latest);
    }

    private static OptionalDouble seconds(Optional<Duration> time) {
        return time.isPresent() ? OptionalDouble.of(Math.max(0, seconds(time.get()))) : OptionalDouble.empty();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static List<Ancestor> ancestors(int fork, Origin origin, List<Uncaught> uncaught) {
        return origin.ancestors().stream()
                .map(one -> new Ancestor(
                        one.name(),
                        one.state().orElse(null),
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
                pool.queued(),
                pool.shutdown());
    }

    private static Workload workload(LiveThread thread) {
        return new Workload(
                thread.pool().map(TaskClassifier::pool).orElse(null),
                thread.schedule().map(TaskClassifier::pending).orElse(List.of()),
                thread.schedule().map(LiveThread.Schedule::total).orElse(0));
    }

    private static List<Pending> pending(LiveThread.Schedule schedule) {
        return schedule.pending().stream()
                .map(one -> new Pending(
                        GeneratedNames.stable(one.type()),
                        seconds(one.period()),
                        one.due().map(due -> OptionalDouble.of(seconds(due))).orElse(OptionalDouble.empty())))
                .toList();
    }

    static @Nullable InitializerRef source(Optional<Initializer> initializer) {
        return initializer.map(TaskClassifier::source).orElse(null);
    }

    public static InitializerRef source(Initializer initializer) {
        return switch (initializer.kind()) {
            case PROVIDER -> InitializerRef.provider(initializer.service().orElseThrow(), initializer.name());
            case CLASS -> InitializerRef.ofClass(initializer.name());
            case EXERCISE -> InitializerRef.exercise(initializer.name());
            case TEST ->
                InitializerRef.test(initializer.name(), initializer.method().orElse(null));
            case MAIN -> InitializerRef.main(initializer.name());
        };
    }

    /**
     * Returns a stack without the innermost frames of the JDK, which only show how the JDK creates a thread. A stack with only such frames
     * is returned unchanged.
     */
    static List<Frame> withoutPlatformHead(List<Frame> stack) {
        int first = 0;
        while (first < stack.size() && stack.get(first).platform()) {
            first++;
        }
        return first == stack.size() ? stack : stack.subList(first, stack.size());
    }

    static OptionalLong millis(Optional<Duration> time) {
        return time.isPresent() ? OptionalLong.of(time.get().toMillis()) : OptionalLong.empty();
    }

    static List<String> strings(List<Frame> stack) {
        return stack.stream().map(Frame::toString).toList();
    }
}
