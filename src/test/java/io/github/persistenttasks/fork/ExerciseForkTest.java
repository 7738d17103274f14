package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.config.Exercise;
import io.github.persistenttasks.exercise.CompiledExercises;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.jvm.JvmInstallation;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.launch.ForkTimes;
import io.github.persistenttasks.launch.LaunchPaths;
import io.github.persistenttasks.launch.UserSettings;
import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Attempt.Outcome;
import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.observation.StopTrial;
import io.github.persistenttasks.observation.StopTrial.Means;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exercises in real JVMs. All of them run once, then each test checks one of them. */
class ExerciseForkTest {

    private static final Duration TMAX = Duration.ofMillis(700);

    private static final Map<String, String> CODE = new LinkedHashMap<>();

    static {
        CODE.put("ends on interrupt", "thread(() -> Thread.sleep(1_000_000));");
        CODE.put(
                "defers its end",
                "thread(() -> { try { Thread.sleep(1_000_000); } catch (InterruptedException e) { Thread.sleep(250); } });");
        CODE.put(
                "ignores interrupts",
                "thread(() -> { while (true) { try { Thread.sleep(1_000_000); } catch (InterruptedException e) { } } });");
        CODE.put("abandons a timer", "new Timer();");
        CODE.put(
                "returns a thread pool",
                "var pool = Executors.newFixedThreadPool(1); pool.submit(() -> 1); return pool;");
        CODE.put(
                "returns several",
                "var timer = new Timer(\"clock\"); var pool = Executors.newCachedThreadPool(); pool.submit(() -> 1);"
                        + " return List.of(timer, pool, \"nothing to close\");");
        CODE.put("returns an array", "return new Timer[] { new Timer(\"a\"), null, new Timer(\"b\") };");
        CODE.put("outlives its handle", "thread(() -> Thread.sleep(1_000_000)); return (AutoCloseable) () -> { };");
        CODE.put("throws when closed", "return (AutoCloseable) () -> { throw new IOException(\"not today\"); };");
        CODE.put("throws", "thread(() -> Thread.sleep(1_000_000)); throw new IOException(\"no luck\");");
        CODE.put("blocks", "synchronized (Object.class) { Thread.sleep(1_000_000); }");
        CODE.put("blocks in its close", "return (AutoCloseable) () -> Thread.sleep(1_000_000);");
        CODE.put("exits", "System.exit(3);");
        String handle = "Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> { %s });"
                + " throw new IllegalStateException(\"silent\");";
        CODE.put("handles its exception", "if (true) { %s }".formatted(handle.formatted("")));
        CODE.put("exits in its handler", "if (true) { %s }".formatted(handle.formatted("System.exit(0);")));
        CODE.put("fails in its handler", "if (true) { %s }".formatted(handle.formatted("System.exit(5);")));
        CODE.put("halts", "Runtime.getRuntime().halt(4);");
        CODE.put(
                "registers hooks",
                "Runtime.getRuntime().addShutdownHook(new Thread(() -> { }, \"good\"));"
                        + "Runtime.getRuntime().addShutdownHook(new Thread(() -> { throw new IllegalStateException(\"bad\"); }, \"bad\"));"
                        + "Runtime.getRuntime().addShutdownHook(new Thread(() -> {"
                        + " Runtime.getRuntime().addShutdownHook(new Thread(() -> { }, \"late\")); }, \"registers late\"));"
                        + "Runtime.getRuntime().addShutdownHook(new Thread(() -> {"
                        + " while (true) { try { Thread.sleep(1_000_000); } catch (InterruptedException e) { } } }, \"hangs\"));");
        CODE.put(
                "lets a thread die",
                "var dies = new Thread(() -> { throw new IllegalStateException(\"in the background\"); }, \"dies\");"
                        + " dies.start(); dies.join();");
        CODE.put(
                "starts a thread from a thread that dies",
                "var relay = new Thread(() -> { thread(() -> Thread.sleep(1_000_000));"
                        + " throw new IllegalStateException(\"passed on\"); }, \"relay\"); relay.start(); relay.join();");
        CODE.put("leaves a process", "new ProcessBuilder(\"sleep\", \"1000\").start();");
        CODE.put("leaves nothing", "var thread = new Thread(() -> { }); thread.start(); thread.join();");
    }

    /** Declarations shared by the exercises, in classes because statements cannot declare a method. */
    private static final String PRELUDE = "interface Work { void run() throws Exception; }\n"
            + "class Shared { static void start(Work work) { new Thread(() -> {"
            + " try { work.run(); } catch (RuntimeException e) { throw e; } catch (Exception e) { } }, \"worker\").start(); } }\n";

    @TempDir
    static Path directory;

    private static Observation observation;

    @BeforeAll
    static void run() throws Exception {
        List<Exercise> exercises = new ArrayList<>();
        CODE.forEach((name, code) ->
                exercises.add(new Exercise(name, PRELUDE + code.replace("thread(", "Shared.start("), "x")));
        ForkSettings settings = settings(List.of(), directory.resolve("forks"));
        try (CompiledExercises compiled = CompiledExercises.compile(
                exercises, "g:a:1", new ClassPath("g:a:1", List.of()), jvm().feature(), directory.resolve("classes"))) {
            ForkPool forks = new ForkPool(ForkLimit.ofItsOwn(), 2, new ForkListener() {});
            try (ForkedJvm first = forks.start(settings)) {
                observation = forks.observe(
                        first,
                        List.of(Initializer.type("g:a:1", "java.util.Timer")),
                        compiled.initializers(),
                        settings.withExercises(compiled.directory()).in(directory));
            }
        }
    }

    private static ForkSettings settings(List<Path> classPath, Path directory) throws Exception {
        return new ForkSettings(
                jvm(),
                LaunchPaths.ofClassPath(classPath),
                new ForkTimes(TMAX, Duration.ofSeconds(3), Duration.ofSeconds(6)),
                UserSettings.NONE,
                Files.createDirectories(directory));
    }

    private static Jvm jvm() {
        return JvmInstallation.at(Path.of(System.getProperty("java.home"))).orElseThrow();
    }

    @Test
    void aThreadThatEndsOnInterruptIsReportedSo() {
        assertThat(only(threads("ends on interrupt")).stopsOn(Means.INTERRUPT)).isTrue();
    }

    @Test
    void aThreadThatEndsSomeTimeAfterTheInterruptIsReportedWithThatTime() {
        LiveThread thread = only(threads("defers its end"));
        assertThat(thread.stopsOn(Means.INTERRUPT)).isTrue();
        assertThat(thread.end().stopTrial().flatMap(StopTrial::after).orElseThrow())
                .isGreaterThanOrEqualTo(Duration.ofMillis(250));
    }

    @Test
    void nothingStopsAThreadThatIgnoresInterrupts() {
        LiveThread thread = only(threads("ignores interrupts"));
        assertThat(thread.end().stopTrial())
                .contains(new StopTrial(Means.NOTHING, Optional.empty(), List.of("gc", "interrupt"), Optional.empty()));
    }

    @Test
    void anAbandonedTimerEndsWithAGarbageCollection() {
        assertThat(only(threads("abandons a timer")).stopsOn(Means.GC)).isTrue();
    }

    @Test
    void aProviderThatCanBeClosedIsClosedFirst() throws Exception {
        Path classes = Path.of(ClosableProvider.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Initializer provider =
                Initializer.provider("g:a:1", Runnable.class.getName(), ClosableProvider.class.getName());
        Observation seen = new ForkPool(ForkLimit.ofItsOwn(), 1, new ForkListener() {})
                .observe(settings(List.of(classes), directory.resolve("provider")), List.of(provider));
        assertThat(seen.threads())
                .filteredOn(thread -> thread.initializer().equals(Optional.of(provider)))
                .extracting(thread -> thread.identity().name(), thread -> thread.stopsOn(Means.CLOSE))
                .containsExactly(Tuple.tuple("until closed", true));
        assertThat(seen.execution().byItself()).isFalse();
    }

    @Test
    void aPoolAsHandleIsReportedWhileHeldAndThenShutDown() {
        assertThat(attempt("returns a thread pool").heldThreads())
                .hasSize(1)
                .first()
                .asString()
                .endsWith("thread-1");
        assertThat(threads("returns a thread pool")).isEmpty();
        assertThat(attempt("returns a thread pool").outcome()).isEqualTo(Outcome.LOADED);
    }

    @Test
    void allHandlesOfACollectionOrAnArrayAreClosed() {
        assertThat(attempt("returns several").heldThreads()).hasSize(2).contains("clock");
        assertThat(threads("returns several")).isEmpty();
        assertThat(attempt("returns an array").heldThreads()).containsExactlyInAnyOrder("a", "b");
        assertThat(threads("returns an array")).isEmpty();
    }

    @Test
    void aThreadThatOutlivesItsHandleIsReported() {
        assertThat(attempt("outlives its handle").heldThreads()).containsExactly("worker");
        assertThat(threads("outlives its handle"))
                .extracting(thread -> thread.identity().name())
                .containsExactly("worker");
    }

    @Test
    void aHandleThatCannotBeClosedFailsItsExercise() {
        Attempt attempt = attempt("throws when closed");
        assertThat(attempt.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(error(attempt)).isEqualTo("java.io.IOException: not today");
    }

    @Test
    void theTasksOfAnExerciseThatThrowsAreReported() {
        assertThat(attempt("throws").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(error(attempt("throws"))).isEqualTo("java.io.IOException: no luck");
        assertThat(threads("throws"))
                .extracting(thread -> thread.identity().name())
                .containsExactly("worker");
    }

    @Test
    void anExerciseOrAHandleThatDoesNotReturnIsBlocked() {
        assertThat(attempt("blocks").outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(attempt("blocks in its close").outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(death("blocks").kind()).isEqualTo(Death.Kind.BLOCKED);
        assertThat(death("blocks").stack()).extracting(Frame::location).contains("Exercise_blocks.java:3");
    }

    @Test
    void anExerciseThatEndsTheJvmIsNamed() {
        assertThat(attempt("exits").outcome()).isEqualTo(Outcome.EXITED);
        assertThat(death("exits").message()).contains("System.exit(3)");
        assertThat(attempt("halts").outcome()).isEqualTo(Outcome.EXITED);
        assertThat(death("halts").message()).contains("exit code 4");
    }

    @Test
    void anExceptionForWhichTheExerciseHasAHandlerIsItsOwnBusiness() {
        assertThat(attempt("handles its exception").outcome()).isEqualTo(Outcome.LOADED);
        assertThat(attempt("exits in its handler").outcome()).isEqualTo(Outcome.LOADED);
        assertThat(attempt("fails in its handler").outcome()).isEqualTo(Outcome.EXITED);
        assertThat(death("fails in its handler").message()).contains("System.exit(5)");
    }

    @Test
    void anExerciseThatEndsItsJvmCostsOnlyOneJvm() {
        assertThat(observation.execution().forks()).isEqualTo(1 + CODE.size());
    }

    @Test
    void everyHookIsReportedWithItsOutcome() {
        List<Hook> hooks = of("registers hooks", observation.hooks(), Hook::initializer);
        assertThat(hooks)
                .extracting(hook -> hook.name() + " " + hook.result().outcome())
                .containsExactlyInAnyOrder(
                        "good FINISHED", "bad THREW", "registers late THREW", "late THREW", "hangs RUNNING");
        assertThat(hooks).filteredOn(Hook::late).extracting(Hook::name).containsExactly("late");
        Hook bad = hooks.stream()
                .filter(hook -> hook.name().equals("bad"))
                .findFirst()
                .orElseThrow();
        assertThat(bad.result().error()).contains("java.lang.IllegalStateException: bad");
        assertThat(bad.startedAt()).extracting(Frame::className).contains("Exercise_registers_hooks");
        Hook hangs = hooks.stream()
                .filter(hook -> hook.name().equals("hangs"))
                .findFirst()
                .orElseThrow();
        assertThat(hangs.result().stack()).extracting(Frame::method).contains("sleep");
        assertThat(hangs.result().took()).isEmpty();
    }

    @Test
    void aBackgroundThreadThatDiesIsReportedWithItsStack() {
        Uncaught uncaught = only(of("lets a thread die", observation.uncaught(), Uncaught::initializer));
        assertThat(uncaught.thread()).isEqualTo("dies");
        assertThat(uncaught.error()).isEqualTo("java.lang.IllegalStateException: in the background");
        assertThat(uncaught.stack()).extracting(Frame::className).contains("Exercise_lets_a_thread_die");
    }

    @Test
    void anEndedThreadLinksALiveOneToItsExercise() {
        LiveThread survivor = only(threads("starts a thread from a thread that dies"));
        assertThat(survivor.origin().orElseThrow().ancestors())
                .extracting(Origin.Ancestor::name, Origin.Ancestor::state)
                .containsExactly(Tuple.tuple("relay", Optional.of(Thread.State.TERMINATED)));
    }

    @Test
    void aThreadIsCreatedWhileItsExerciseRuns() {
        LiveThread thread = only(threads("starts a thread from a thread that dies"));
        Attempt.Run run =
                attempt("starts a thread from a thread that dies").run().orElseThrow();
        Duration created = thread.origin().orElseThrow().created();
        Duration end = run.start().orElseThrow().plus(run.took().orElseThrow()).plusMillis(1);

        assertThat(created).isBetween(run.start().orElseThrow(), end);
    }

    @Test
    void aProcessThatIsLeftIsReportedWithItsCommand() {
        ChildProcess process = only(of("leaves a process", observation.processes(), ChildProcess::initializer));
        assertThat(process.commandLine().orElseThrow()).contains("sleep", "1000");
    }

    @Test
    void anExerciseThatLeavesNothingIsClean() {
        assertThat(threads("leaves nothing")).isEmpty();
        assertThat(attempt("leaves nothing").outcome()).isEqualTo(Outcome.LOADED);
    }

    private static Attempt attempt(String name) {
        return only(of(name, observation.attempts(), attempt -> Optional.of(attempt.initializer())));
    }

    private static String error(Attempt attempt) {
        return attempt.failure().map(Attempt.Failure::error).orElseThrow();
    }

    private static Death death(String name) {
        return only(of(name, observation.deaths(), Death::initializer));
    }

    private static List<LiveThread> threads(String name) {
        return of(name, observation.threads(), LiveThread::initializer);
    }

    private static <T> List<T> of(String name, List<T> all, Function<T, Optional<Initializer>> initializer) {
        return all.stream()
                .filter(one -> initializer
                        .apply(one)
                        .filter(other -> other.name().equals(name))
                        .isPresent())
                .toList();
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
