package io.github.persistenttasks.verdict;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.observation.StopTrial.Means;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.result.Advice;
import io.github.persistenttasks.result.Assessment;
import io.github.persistenttasks.result.Attribution;
import io.github.persistenttasks.result.Creation;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.Snapshot;
import io.github.persistenttasks.result.StopTrial;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskIdentity;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.Workload;
import io.github.persistenttasks.text.GeneratedNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Classifies the tasks of an observation: their kind, their culprit and their fate. */
public final class TaskClassifier {

    private final ClassOwner owner;
    private final Map<String, List<String>> trails;
    private final Set<String> own;
    private final Criteria criteria;

    /**
     * Creates a classifier.
     *
     * @param owner the owners of the classes
     * @param classPath the whole class path, also for a run with a part of it
     */
    public TaskClassifier(ClassOwner owner, ClassPath classPath, Criteria criteria) {
        this.owner = owner;
        this.trails = classPath.trails();
        this.own = classPath.own();
        this.criteria = criteria;
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
        List<List<Frame>> ancestors = thread.origin().stream()
                .flatMap(origin -> origin.ancestors().stream())
                .map(Origin.Ancestor::startedAt)
                .toList();
        Optional<List<Frame>> startedAt = thread.origin().map(Origin::startedAt);
        if (startedAt.filter(ancestors::contains).isPresent()) {
            // Threads of several kinds that start each other in turn have all these places in common.
            return List.of(thread.identity().fork(), Set.copyOf(ancestors));
        }
        return List.of(
                thread.identity().fork(),
                startedAt,
                thread.code().type(),
                thread.identity().name().replaceAll("[0-9]+", "#"));
    }

    private Task task(long id, LiveThread thread, List<Uncaught> uncaught) {
        Blame blame = Blame.of(thread, owner);
        TaskKind kind = thread.schedule().isPresent() ? TaskKind.TIMER : TaskKind.THREAD;
        Fate fate = FateRule.of(thread, criteria.tmax());
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
                Creations.of(thread.identity().fork(), thread.origin(), blame.initializer(), uncaught),
                ThreadFacts.snapshot(thread),
                ThreadFacts.workload(thread),
                StopTrials.of(thread.end().stopTrial()),
                new Assessment(
                        fate,
                        fate == Fate.LINGERING ? Times.seconds(FateRule.endsIn(thread)) : OptionalDouble.empty(),
                        advice(thread, kind, fate, blame),
                        null,
                        List.of()));
    }

    private Attribution attribution(Blame blame) {
        return new Attribution(
                blame.culprit().orElse(null),
                blame.requestedBy(),
                blame.culprit().map(trails::get).orElse(List.of()),
                Stacks.strings(blame.where()));
    }

    private Advice advice(LiveThread thread, TaskKind kind, Fate fate, Blame blame) {
        List<String> names = Stream.concat(
                        Stream.of(thread.identity().name(), thread.code().type()), thread.code().target().stream())
                .toList();
        Optional<String> call = GeneralAdvice.call(thread);
        Optional<String> known = criteria.advice()
                .of(blame, names)
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
        Blame blame = Blame.of(process, owner);
        return left(
                new TaskIdentity(
                        id,
                        TaskKind.PROCESS,
                        name,
                        false,
                        null,
                        process.commandLine().orElse(null)),
                blame,
                Creations.of(process.fork(), process.origin(), process.initializer(), List.of()),
                List.of(),
                StopTrials.of(process.stopTrial()),
                GeneralAdvice.ofProcess(process, isOwn(blame)));
    }

    private Task task(long id, Hook hook) {
        Blame blame = Blame.of(hook, owner);
        return left(
                new TaskIdentity(id, TaskKind.HOOK, hook.name(), false, GeneratedNames.stable(hook.type()), null),
                blame,
                Creations.of(hook.initializer(), hook.startedAt()),
                hook.result().stack(),
                StopTrial.NOT_TRIED,
                GeneralAdvice.ofHook(hook.result(), isOwn(blame)));
    }

    private Task left(
            TaskIdentity identity,
            Blame blame,
            Creation creation,
            List<Frame> stack,
            StopTrial stopTrial,
            String advice) {
        return new Task(
                identity,
                attribution(blame),
                creation,
                Snapshot.ofStack(Stacks.strings(stack)),
                Workload.NONE,
                stopTrial,
                new Assessment(Fate.PERSISTENT, OptionalDouble.empty(), Advice.of(advice), null, List.of()));
    }
}
