package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.LiveThread.Cause;
import io.github.persistenttasks.observation.LiveThread.Code;
import io.github.persistenttasks.observation.LiveThread.End;
import io.github.persistenttasks.observation.LiveThread.Group;
import io.github.persistenttasks.observation.LiveThread.Identity;
import io.github.persistenttasks.observation.LiveThread.Pending;
import io.github.persistenttasks.observation.LiveThread.Pool;
import io.github.persistenttasks.observation.LiveThread.Schedule;
import io.github.persistenttasks.observation.LiveThread.Size;
import io.github.persistenttasks.observation.LiveThread.Snapshot;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.observation.Origin.Ancestor;
import io.github.persistenttasks.observation.StopTrial;
import io.github.persistenttasks.plan.Initializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a thread as a fork would report it.
 *
 * <p>In these tests the first segment of a class name identifies the artifact: {@code a.Start} is a class of {@code g:a:1}.
 */
final class RecordedThread {

    static final ClassOwner HOLDER = new ClassOwner() {
        @Override
        public Optional<String> of(String className) {
            return isPlatform(className) ? Optional.empty() : Optional.of(artifact(className));
        }

        @Override
        public Optional<String> ofFile(String url) {
            return Optional.of("g:" + url + ":1");
        }
    };

    private final String name;
    private boolean daemon;
    private String type = "java.lang.Thread";
    private Optional<String> target = Optional.empty();
    private Optional<String> factory = Optional.empty();
    private Group group = new Group("main", false);
    private Optional<Thread.State> state = Optional.of(Thread.State.WAITING);
    private Cause cause = Cause.UNKNOWN;
    private Optional<List<Frame>> startedAt = Optional.empty();
    private final List<Ancestor> ancestors = new ArrayList<>();
    private List<Frame> stack = List.of();
    private Optional<Pool> pool = Optional.empty();
    private Optional<Schedule> schedule = Optional.empty();
    private Optional<Duration> endsIn = Optional.empty();
    private Optional<StopTrial> stopTrial = Optional.empty();
    private Optional<Duration> jvmExit = Optional.empty();

    private RecordedThread(String name) {
        this.name = name;
    }

    static RecordedThread named(String name) {
        return new RecordedThread(name);
    }

    RecordedThread daemon() {
        daemon = true;
        return this;
    }

    RecordedThread ofType(String className) {
        type = className;
        return this;
    }

    RecordedThread running(String className) {
        target = Optional.of(className);
        return this;
    }

    /** Sets the class of its executor's thread factory. */
    RecordedThread madeBy(String className) {
        factory = Optional.of(className);
        return this;
    }

    RecordedThread inState(Thread.State one) {
        return inState(Optional.of(one));
    }

    RecordedThread inSystemGroup() {
        group = new Group("system", true);
        return this;
    }

    RecordedThread during(Initializer running) {
        cause = Cause.of(running);
        return this;
    }

    /** Sets the initializer that ran when the thread came about, and need not have led to it. */
    RecordedThread createdWhile(Initializer running) {
        cause = new Cause(cause.initializer(), Optional.of(running), cause.ofPool(), cause.makers(), Map.of());
        return this;
    }

    /** Sets the initializer that ran when the thread's pool was made. */
    RecordedThread ofPoolMadeDuring(Initializer running) {
        cause = new Cause(cause.initializer(), cause.meanwhile(), Optional.of(running), cause.makers(), Map.of());
        return this;
    }

    /** Sets the artifacts with the code that created the thread. */
    RecordedThread createdByCodeOf(String... artifacts) {
        cause = new Cause(cause.initializer(), cause.meanwhile(), cause.ofPool(), List.of(artifacts), Map.of());
        return this;
    }

    /** Sets the state; empty if it could not be read. */
    RecordedThread inState(Optional<Thread.State> one) {
        state = one;
        return this;
    }

    /** Sets the stack of its creation, innermost frame first. */
    RecordedThread createdAt(Frame... frames) {
        startedAt = Optional.of(List.of(frames));
        return this;
    }

    RecordedThread createdAt(String... frames) {
        return createdAt(frames(frames));
    }

    /** Adds an ancestor and the stack of its creation, nearest ancestor first. */
    RecordedThread descendingFrom(String thread, Thread.State at, String... frames) {
        ancestors.add(new Ancestor(thread, Optional.of(at), List.of(frames(frames))));
        return this;
    }

    RecordedThread at(String... frames) {
        return at(List.of(frames(frames)));
    }

    RecordedThread at(List<Frame> frames) {
        stack = frames;
        return this;
    }

    RecordedThread workingFor(Pool one) {
        pool = Optional.of(one);
        return this;
    }

    RecordedThread withTasks(Pending... tasks) {
        Optional<Duration> latest =
                Arrays.stream(tasks).flatMap(task -> task.due().stream()).max(Duration::compareTo);
        boolean periodic = Arrays.stream(tasks).anyMatch(task -> !task.period().equals(Optional.of(Duration.ZERO)));
        schedule = Optional.of(new Schedule(List.of(tasks), tasks.length, periodic, latest));
        return this;
    }

    /** Returns a task that runs once. */
    static Pending once(String type, long inMillis) {
        return every(0, type, inMillis);
    }

    /** Returns a periodic task. */
    static Pending every(long periodMillis, String type, long inMillis) {
        return new Pending(
                type, Optional.of(Duration.ofMillis(periodMillis)), Optional.of(Duration.ofMillis(inMillis)));
    }

    RecordedThread endingIn(long millis) {
        endsIn = Optional.of(Duration.ofMillis(millis));
        return this;
    }

    RecordedThread stoppedBy(StopTrial.Means means) {
        stopTrial = Optional.of(new StopTrial(means, Optional.empty(), List.of(), Optional.empty()));
        return this;
    }

    /** Sets a call that could not be tried. */
    RecordedThread triedWithout(String call, StopTrial.Means means) {
        stopTrial =
                Optional.of(new StopTrial(means, Optional.empty(), List.of("gc"), Optional.empty(), Optional.of(call)));
        return this;
    }

    RecordedThread triedInVain(String method) {
        stopTrial = Optional.of(
                new StopTrial(StopTrial.Means.NOTHING, Optional.empty(), List.of(method), Optional.empty()));
        return this;
    }

    RecordedThread stoppedBy(StopTrial.Means means, String method) {
        stopTrial = Optional.of(
                new StopTrial(means, Optional.of(method), List.of(method), Optional.of(Duration.ofMillis(3))));
        return this;
    }

    /** Sets the time from <em>loaded</em> to the beginning of its JVM's shutdown. */
    RecordedThread inJvmExitingAfter(long millis) {
        jvmExit = Optional.of(Duration.ofMillis(millis));
        return this;
    }

    RecordedThread stoppedBy(StopTrial.Means means, long afterMillis) {
        stopTrial = Optional.of(
                new StopTrial(means, Optional.empty(), List.of(), Optional.of(Duration.ofMillis(afterMillis))));
        return this;
    }

    LiveThread seen() {
        String parent = ancestors.isEmpty() ? "main" : ancestors.get(0).name();
        return new LiveThread(
                new Identity(1, 42, name, daemon, Optional.of(group)),
                new Code(type, isPlatform(type), target, factory),
                new Snapshot(state, stack, Optional.empty()),
                cause,
                startedAt.map(frames -> new Origin(frames, parent, Duration.ofMillis(5), ancestors)),
                pool,
                schedule,
                new End(endsIn, stopTrial, jvmExit));
    }

    static Pool pool(int coreSize, boolean shutdown, boolean ends) {
        return new Pool(
                "java.util.concurrent.ThreadPoolExecutor",
                false,
                new Size(1, coreSize, 10),
                0,
                shutdown,
                Duration.ofMinutes(1),
                ends,
                true);
    }

    static Initializer provider(String className) {
        return Initializer.provider(artifact(className), "java.lang.Runnable", className);
    }

    static Frame frame(String text) {
        return frame(text, false);
    }

    /** Returns a frame of a method that creates a thread for its caller. */
    static Frame maker(String text) {
        return frame(text, true);
    }

    private static Frame[] frames(String... texts) {
        return Arrays.stream(texts).map(RecordedThread::frame).toArray(Frame[]::new);
    }

    private static Frame frame(String text, boolean makesThread) {
        int parenthesis = text.indexOf('(');
        int dot = text.lastIndexOf('.', parenthesis);
        String type = text.substring(0, dot);
        return new Frame(
                type,
                text.substring(dot + 1, parenthesis),
                text.substring(parenthesis + 1, text.length() - 1),
                isPlatform(type),
                makesThread);
    }

    private static boolean isPlatform(String className) {
        return className.startsWith("java.") || className.startsWith("jdk.") || className.startsWith("sun.");
    }

    private static String artifact(String className) {
        return "g:" + className.substring(0, className.indexOf('.')) + ":1";
    }
}
