package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.LiveThread.Pending;
import io.github.persistenttasks.observation.LiveThread.Pool;
import io.github.persistenttasks.observation.LiveThread.Schedule;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.observation.Origin.Ancestor;
import io.github.persistenttasks.plan.Initializer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A thread as a fork would have recorded it, built by hand.
 *
 * <p>In these tests the first part of a class name is its artifact: {@code a.Start} is a class of {@code g:a:1}.
 */
final class RecordedThread {

    static final Holder HOLDER = name -> isPlatform(name) ? Optional.empty() : Optional.of(artifact(name));

    private final String name;
    private boolean daemon;
    private String type = "java.lang.Thread";
    private String target;
    private boolean systemGroup;
    private Initializer initializer;
    private List<Frame> startedAt;
    private final List<Ancestor> ancestors = new ArrayList<>();
    private List<Frame> stack = List.of();
    private Pool pool;
    private Schedule timer;
    private Long endsInMillis;
    private String stoppedBy;
    private Long exitMillis;

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
        target = className;
        return this;
    }

    RecordedThread inSystemGroup() {
        systemGroup = true;
        return this;
    }

    RecordedThread during(Initializer running) {
        initializer = running;
        return this;
    }

    /** Says where it was created, innermost frame first. */
    RecordedThread createdAt(Frame... frames) {
        startedAt = List.of(frames);
        return this;
    }

    RecordedThread createdAt(String... frames) {
        return createdAt(frames(frames));
    }

    /** Says by which thread, and where that was created; the nearest first. */
    RecordedThread descendingFrom(String thread, String state, String... frames) {
        ancestors.add(new Ancestor(thread, state, List.of(frames(frames))));
        return this;
    }

    RecordedThread at(String... frames) {
        stack = List.of(frames(frames));
        return this;
    }

    RecordedThread workingFor(Pool one) {
        pool = one;
        return this;
    }

    RecordedThread withTasks(Pending... tasks) {
        Long latest = tasks.length == 0
                ? null
                : Arrays.stream(tasks).mapToLong(Pending::inMillis).max().getAsLong();
        boolean periodic = Arrays.stream(tasks).anyMatch(task -> task.periodMillis() != 0);
        timer = new Schedule(true, List.of(tasks), tasks.length, periodic, latest);
        return this;
    }

    RecordedThread endingIn(long millis) {
        endsInMillis = millis;
        return this;
    }

    RecordedThread stoppedBy(String means) {
        stoppedBy = means;
        return this;
    }

    /** Says how long after <em>loaded</em> its JVM began to shut down. */
    RecordedThread inJvmExitingAfter(long millis) {
        exitMillis = millis;
        return this;
    }

    LiveThread seen() {
        Origin origin = startedAt == null
                ? null
                : new Origin(
                        startedAt,
                        ancestors.isEmpty() ? "main" : ancestors.get(0).name(),
                        5,
                        ancestors);
        return new LiveThread(
                1,
                42,
                name,
                daemon,
                "WAITING",
                type,
                isPlatform(type),
                target,
                systemGroup ? "system" : "main",
                systemGroup,
                initializer,
                origin,
                stack,
                null,
                pool,
                timer,
                endsInMillis,
                stoppedBy,
                null,
                exitMillis);
    }

    static Pool pool(int coreSize, boolean shutdown, boolean ends) {
        return new Pool(
                "java.util.concurrent.ThreadPoolExecutor", 1, coreSize, 10, 60_000, 0, shutdown, ends, true, false);
    }

    static Initializer provider(String className) {
        return Initializer.provider(artifact(className), "java.lang.Runnable", className);
    }

    static Frame frame(String text) {
        return frame(text, false);
    }

    /** Returns a frame of a method that makes a thread for its caller. */
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
