package io.github.persistenttasks.report;

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
import io.github.persistenttasks.result.StopTrial;
import io.github.persistenttasks.result.StopsOn;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskIdentity;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.Workload;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Builds a task. By default it is a persistent timer of motan-core. */
public final class SampleTask {

    private static final List<String> TRIED =
            List.of("com.acme.Client.close()", "com.acme.Client.stop()", "gc", "interrupt");

    private final long id;
    private String artifact = "com.weibo:motan-core:1.1.9";
    private List<String> requestedBy = List.of();
    private List<String> trail = List.of("com.acme:app:1.0", "com.weibo:motan-core:1.1.9");
    private TaskKind kind = TaskKind.TIMER;
    private String name = "pool-1-thread-1";
    private boolean daemon;
    private Fate fate = Fate.PERSISTENT;
    private OptionalDouble endsInSeconds = OptionalDouble.empty();
    private InitializerRef source = InitializerRef.provider("com.weibo.Strategy", "com.weibo.Default");
    private List<String> startedAt = List.of("com.weibo.StatsUtil.<clinit>(StatsUtil.java:51)");
    private Pool pool = new Pool(
            "java.util.concurrent.ScheduledThreadPoolExecutor", 1, 1, Integer.MAX_VALUE, 0.01, false, 1, false);
    private List<Pending> pending =
            List.of(new Pending("com.weibo.StatsUtil$1", OptionalDouble.of(30), OptionalDouble.of(28)));
    private String commandLine;
    private StopsOn stopsOn = StopsOn.NOTHING;
    private String stoppedBy;
    private String text = "a lock";
    private Advice advice = Advice.of("Call shutdown() on the scheduled executor before main returns.");
    private String ignored;
    private String activity = "waiting for its next run";

    public SampleTask(long id) {
        this.id = id;
    }

    public SampleTask of(String culprit) {
        artifact = culprit;
        trail = culprit == null ? List.of() : List.of("com.acme:app:1.0", culprit);
        return this;
    }

    public SampleTask requestedBy(String... ids) {
        requestedBy = List.of(ids);
        return this;
    }

    public SampleTask thread(String threadName) {
        kind = TaskKind.THREAD;
        activity = "sleeping";
        name = threadName;
        pool = null;
        pending = List.of();
        return this;
    }

    /** Makes it a worker of a pool with three workers. */
    public SampleTask workerOfThree(String threadName) {
        name = threadName;
        pool = new Pool("java.util.concurrent.ThreadPoolExecutor", 3, 3, 3, 0, false, 0, false);
        return this;
    }

    /** Makes its pool one that is shut down. */
    public SampleTask shutDown() {
        pool = new Pool("java.util.concurrent.ThreadPoolExecutor", 1, 1, 1, 0, false, 0, true);
        return this;
    }

    public SampleTask stopsOn(StopsOn means) {
        stopsOn = means;
        return this;
    }

    public SampleTask named(String threadName) {
        name = threadName;
        return this;
    }

    public SampleTask daemon() {
        daemon = true;
        fate = Fate.HARMLESS;
        return this;
    }

    /** Makes it a timer on a daemon thread. */
    public SampleTask daemonTimer() {
        daemon = true;
        return this;
    }

    /** Makes it a task of the exercise with this name. */
    public SampleTask exercise(String exercise) {
        source = InitializerRef.exercise(exercise);
        return this;
    }

    /** Sets the call that ended it when tried, which the advice repeats. */
    public SampleTask endedBy(String method) {
        stopsOn = StopsOn.CALL;
        stoppedBy = method;
        advice = new Advice(
                Optional.of("Before main returns, call " + method + "; this ended it when tried."), Optional.empty());
        return this;
    }

    /** Sets what helps, in addition to the call that ended it when tried if there is one. */
    public SampleTask helpedBy(String sentence) {
        advice = new Advice(advice.call(), Optional.of(sentence));
        return this;
    }

    public SampleTask lingering(double seconds) {
        fate = Fate.LINGERING;
        endsInSeconds = OptionalDouble.of(seconds);
        pool = new Pool("java.util.concurrent.ThreadPoolExecutor", 1, 0, 8, 60, true, 0, false);
        pending = List.of();
        return this;
    }

    public SampleTask process(String command) {
        kind = TaskKind.PROCESS;
        name = "sleep";
        commandLine = command;
        pool = null;
        pending = List.of();
        stopsOn = null;
        return this;
    }

    public SampleTask startedAt(String... frames) {
        startedAt = List.of(frames);
        return this;
    }

    public SampleTask ignored(String reason) {
        ignored = reason;
        return this;
    }

    /** Sets all texts to the same value. */
    public SampleTask saying(String hostile) {
        name = hostile;
        text = hostile;
        commandLine = hostile;
        advice = Advice.of(hostile);
        ignored = null;
        source = InitializerRef.provider(hostile, hostile);
        startedAt = List.of(hostile, hostile);
        pending = List.of(
                new Pending(hostile, OptionalDouble.empty(), OptionalDouble.empty()),
                new Pending(hostile, OptionalDouble.of(0), OptionalDouble.of(-1)));
        stopsOn = StopsOn.CALL;
        stoppedBy = hostile;
        return this;
    }

    public Task task() {
        return new Task(
                new TaskIdentity(
                        id, kind, name, daemon, kind == TaskKind.PROCESS ? null : "java.lang.Thread", commandLine),
                new Attribution(artifact, requestedBy, trail, startedAt),
                new Creation(
                        source,
                        startedAt,
                        "main",
                        List.of(new Ancestor(text, Thread.State.TERMINATED, startedAt, text)),
                        OptionalLong.of(150 + id)),
                new Snapshot(
                        Thread.State.TIMED_WAITING,
                        activity,
                        List.of("java.lang.Object.wait(Native Method)", text),
                        text),
                new Workload(pool, pending, pending.isEmpty() ? 0 : pending.size() + 3),
                new StopTrial(stopsOn, stoppedBy, TRIED, OptionalLong.of(120)),
                new Assessment(fate, endsInSeconds, advice, ignored, List.of()));
    }
}
