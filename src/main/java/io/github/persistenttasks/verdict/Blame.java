package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Attributes a task to artifacts.
 *
 * @param culprit id of the artifact whose code started it; empty if not known
 * @param requestedBy the other artifacts on the starting stacks that do more than create the thread, nearest first
 * @param where the most telling frames of artifacts on the starting stack, innermost first
 * @param initializer the initializer that led to it, if known
 */
record Blame(Optional<String> culprit, List<String> requestedBy, List<Frame> where, Optional<Initializer> initializer) {

    private static final Set<String> WORKERS =
            Set.of("java.util.concurrent.ThreadPoolExecutor$Worker", "java.util.concurrent.ForkJoinWorkerThread");

    /**
     * Finds the culprit of a thread: by its creation, by the creation of its ancestors, by the files of the code that created it, by the code
     * that it runs, and finally by its initializer.
     */
    static Blame of(LiveThread thread, ClassOwner classPath) {
        ClassOwner holder = classPath.knowing(thread.cause().loadedElsewhere());
        Set<String> scheduled = scheduled(thread, holder);
        if (isOfCommonPool(thread) && !scheduled.isEmpty()) {
            // The JVM has one such thread. It does not matter which artifact made the JVM create it.
            return of(scheduled).in(Optional.empty(), thread.cause());
        }
        if (thread.origin().isEmpty()) {
            return withoutOrigin(thread, holder);
        }
        Origin origin = thread.origin().get();
        List<Frame> callback = callback(origin.startedAt());
        CreationStack created = CreationStack.of(callback, holder);
        boolean ofCompletion = callback.size() < origin.startedAt().size();
        List<List<Frame>> ancestors =
                origin.ancestors().stream().map(Origin.Ancestor::startedAt).toList();
        Blame byAncestors = ofStacks(ancestors, holder);
        boolean ofOthers =
                isOnWorker(origin.startedAt()) && !created.isEmpty() && !byAncestors.names(created.outermostArtifact());
        List<List<Frame>> stacks = new ArrayList<>(List.of(origin.startedAt()));
        if (!ofOthers) {
            stacks.addAll(ancestors);
        }
        Blame byCreation = ofStacks(stacks, holder);
        LiveThread.Cause cause = thread.cause();
        if (ofCompletion && created.workingArtifacts().isEmpty()) {
            // The thread that completes a future only passes the task on. The pool belongs to the code that asked for
            // that.
            return ofPassedTask(cause, byCreation, holder)
                    .or(() -> ofPool(cause, byCreation))
                    .or(() -> created.isEmpty()
                            ? Optional.empty()
                            : Optional.of(byCreation.led(created.innermostArtifact())))
                    .orElse(byCreation);
        }
        if (byCreation.culprit.isPresent()) {
            boolean certain = !ofCompletion && !ofOthers;
            return byCreation.in(certain ? cause.initializer() : Optional.empty(), cause);
        }
        if (cause.initializer().isEmpty()) {
            Blame others =
                    new Blame(Optional.empty(), List.copyOf(running(thread, holder)), List.of(), Optional.empty());
            Optional<Blame> byPool = ofPassedTask(cause, others, holder).or(() -> ofPool(cause, others));
            if (byPool.isPresent()) {
                return byPool.get();
            }
        }
        return byCode(thread, holder);
    }

    /** Finds the culprit of a thread that inherited nothing from its creator. */
    private static Blame withoutOrigin(LiveThread thread, ClassOwner holder) {
        Set<String> named = new LinkedHashSet<>();
        makers(thread, holder).forEach(named::add);
        if (named.isEmpty()) {
            thread.initializer().map(Initializer::artifact).ifPresent(named::add);
            // Since 24 the JVM does not keep the files. A Runnable is mostly written by the code that creates the
            // thread.
            named.addAll(written(thread, holder));
        }
        named.addAll(running(thread, holder));
        named.addAll(scheduled(thread, holder));
        if (named.isEmpty()) {
            named.addAll(ofPool(thread, holder));
        }
        return named.isEmpty() ? of(thread.cause().meanwhile()) : of(named).in(thread.initializer(), thread.cause());
    }

    /**
     * Returns the artifacts with the code that created the thread. The JVM keeps those that created the creating thread before the others, so
     * the first one is that whose code the thread or its pool has, if its initializer was running.
     */
    private static List<String> makers(LiveThread thread, ClassOwner holder) {
        List<String> makers = new ArrayList<>();
        thread.cause().makers().forEach(url -> holder.ofFile(url).ifPresent(makers::add));
        Set<String> code = new LinkedHashSet<>(written(thread, holder));
        code.addAll(ofPool(thread, holder));
        thread.cause()
                .meanwhile()
                .map(Initializer::artifact)
                .filter(running -> code.contains(running) && makers.remove(running))
                .ifPresent(running -> makers.add(0, running));
        return makers;
    }

    private static Blame byCode(LiveThread thread, ClassOwner holder) {
        Set<String> running = running(thread, holder);
        return running.isEmpty()
                ? of(thread.initializer().or(() -> thread.cause().meanwhile()))
                : of(running).in(thread.initializer(), thread.cause());
    }

    /** Returns the artifact whose code the thread runs, if there is one. */
    private static Set<String> running(LiveThread thread, ClassOwner holder) {
        return outermost(thread.snapshot().stack(), holder).map(Set::of).orElseGet(() -> written(thread, holder));
    }

    /** Returns the artifact of the thread's class or of its {@code Runnable}, if there is one. */
    private static Set<String> written(LiveThread thread, ClassOwner holder) {
        return (thread.code().typeOfPlatform()
                        ? Optional.<String>empty()
                        : holder.of(thread.code().type()))
                .or(() -> thread.code().target().flatMap(holder::of))
                .map(Set::of)
                .orElse(Set.of());
    }

    /** Returns the artifacts of the pending tasks. */
    private static Set<String> scheduled(LiveThread thread, ClassOwner holder) {
        return thread.schedule().stream()
                .flatMap(schedule -> schedule.pending().stream())
                .flatMap(task -> holder.of(task.type()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the artifact of the pool's class or of the factory of its threads, if there is one. */
    private static Set<String> ofPool(LiveThread thread, ClassOwner holder) {
        return thread.pool()
                .flatMap(pool -> holder.of(pool.type()))
                .or(() -> thread.code().factory().flatMap(holder::of))
                .map(Set::of)
                .orElse(Set.of());
    }

    private static boolean isOfCommonPool(LiveThread thread) {
        return thread.pool().filter(LiveThread.Pool::common).isPresent();
    }

    /** Attributes the thread to the artifact of the task that its creator only passed on, unless it is known when its pool was made. */
    private static Optional<Blame> ofPassedTask(LiveThread.Cause cause, Blame others, ClassOwner holder) {
        return cause.makers().stream()
                .filter(url -> cause.ofPool().isEmpty())
                .flatMap(url -> holder.ofFile(url).stream())
                .findFirst()
                .map(artifact -> others.led(artifact)
                        .withInitializer(cause.meanwhile()
                                .filter(running -> running.artifact().equals(artifact))));
    }

    /** Attributes the thread to the initializer that ran when its pool was made, or else when the thread was created. */
    private static Optional<Blame> ofPool(LiveThread.Cause cause, Blame others) {
        return cause.ofPool().or(cause::meanwhile).map(initializer -> {
            Blame blame = others.led(initializer.artifact());
            return new Blame(blame.culprit, blame.requestedBy, blame.where, Optional.of(initializer));
        });
    }

    /** Finds the culprit of a process: by its creation, by the creation of the thread that started it, and finally by its initializer. */
    static Blame of(ChildProcess process, ClassOwner holder) {
        Blame byCreation = of(process.origin(), holder.knowing(process.loadedElsewhere()));
        return byCreation.culprit.isEmpty() ? of(process.initializer()) : byCreation;
    }

    /** Finds the culprit of a shutdown hook. */
    static Blame of(Hook hook, ClassOwner holder) {
        return of(hook.startedAt(), hook.initializer(), holder.knowing(hook.loadedElsewhere()));
    }

    /** Finds the culprit of a thread that died of an exception. */
    static Blame of(Uncaught uncaught, ClassOwner holder) {
        return of(uncaught.source(), uncaught.initializer(), holder.knowing(uncaught.loadedElsewhere()));
    }

    private static Blame of(Optional<Origin> creation, ClassOwner holder) {
        List<List<Frame>> stacks = new ArrayList<>();
        creation.ifPresent(origin -> {
            stacks.add(origin.startedAt());
            origin.ancestors().forEach(ancestor -> stacks.add(ancestor.startedAt()));
        });
        return ofStacks(stacks, holder);
    }

    /** Finds the culprit by the starting stack, or else by the initializer. */
    static Blame of(List<Frame> startedAt, Optional<Initializer> initializer, ClassOwner holder) {
        Blame blame = ofStacks(List.of(startedAt), holder);
        return blame.culprit.isEmpty() ? of(initializer) : blame.withInitializer(initializer);
    }

    /** Attributes the task to the artifact that declares the initializer. */
    static Blame of(Optional<Initializer> initializer) {
        return new Blame(initializer.map(Initializer::artifact), List.of(), List.of(), initializer);
    }

    /** Attributes the task to the first of the artifacts. */
    private static Blame of(Set<String> artifacts) {
        List<String> all = List.copyOf(artifacts);
        return new Blame(Optional.of(all.get(0)), all.subList(1, all.size()), List.of(), Optional.empty());
    }

    private static Blame ofStacks(List<List<Frame>> stacks, ClassOwner holder) {
        Set<String> working = new LinkedHashSet<>();
        List<CreationStack> known = stacks.stream()
                .map(stack -> CreationStack.of(stack, holder))
                .filter(stack -> !stack.isEmpty())
                .toList();
        known.forEach(stack -> working.addAll(stack.workingArtifacts()));
        Optional<String> culprit =
                working.stream().findFirst().or(() -> known.stream().findFirst().map(CreationStack::innermostArtifact));
        culprit.ifPresent(working::remove);
        return new Blame(
                culprit,
                List.copyOf(working),
                known.isEmpty() ? List.of() : known.get(0).tellingFrames(),
                Optional.empty());
    }

    /** Returns whether the artifact is the culprit or requested the task. */
    private boolean names(String artifact) {
        return culprit.equals(Optional.of(artifact)) || requestedBy.contains(artifact);
    }

    /** Returns the same with this culprit, for whom the others worked. */
    private Blame led(String artifact) {
        Set<String> others = new LinkedHashSet<>(culprit.stream().toList());
        others.addAll(requestedBy);
        others.remove(artifact);
        return new Blame(Optional.of(artifact), List.copyOf(others), where, initializer);
    }

    /** Returns the same with the initializer: the certain one, or that of the pool or of the moment if its artifact is named. */
    private Blame in(Optional<Initializer> certain, LiveThread.Cause cause) {
        return withInitializer(certain.or(() -> cause.ofPool().filter(one -> names(one.artifact())))
                .or(() -> cause.meanwhile().filter(one -> names(one.artifact()))));
    }

    private Blame withInitializer(Optional<Initializer> other) {
        return new Blame(culprit, requestedBy, where, other);
    }

    /** Returns the frames that the completion of a future has called, or all frames if there is no completion. */
    private static List<Frame> callback(List<Frame> stack) {
        for (int i = 0; i < stack.size(); i++) {
            if (stack.get(i).className().equals("java.util.concurrent.CompletableFuture")
                    && stack.get(i).method().equals("postComplete")) {
                return stack.subList(0, i);
            }
        }
        return stack;
    }

    /** Returns whether the stack is that of a pool's worker, which runs tasks of anybody who has the pool. */
    private static boolean isOnWorker(List<Frame> stack) {
        return stack.stream()
                .skip(Math.max(0, stack.size() - 3))
                .anyMatch(frame -> WORKERS.contains(frame.className()));
    }

    private static Optional<String> outermost(List<Frame> stack, ClassOwner holder) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (!stack.get(i).platform()) {
                Optional<String> artifact = holder.of(stack.get(i).className());
                if (artifact.isPresent()) {
                    return artifact;
                }
            }
        }
        return Optional.empty();
    }
}
