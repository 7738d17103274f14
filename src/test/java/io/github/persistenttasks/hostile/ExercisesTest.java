package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.config.Exercise;
import io.github.persistenttasks.exercise.CompiledExercises;
import io.github.persistenttasks.fork.ForkLimit;
import io.github.persistenttasks.fork.ForkListener;
import io.github.persistenttasks.fork.ForkPool;
import io.github.persistenttasks.fork.ForkedJvm;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.launch.ForkTimes;
import io.github.persistenttasks.launch.LaunchPaths;
import io.github.persistenttasks.launch.UserSettings;
import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Initializer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Code under test finds an exercise on the main thread as it would find a program of the user's there. */
@OnEachJdk
class ExercisesTest {

    /** The class at the bottom of the stack. */
    private static final String MAIN_CLASS = """
            StackTraceElement[] stack = Thread.currentThread().getStackTrace();
            StackTraceElement bottom = stack[stack.length - 1];
            Class<?> main = Class.forName(bottom.getClassName(), true, Thread.currentThread().getContextClassLoader());
            """;

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @Test
    void theMainClassIsOnTheClassPathAndCallsTheExercise() throws Exception {
        succeeds(MAIN_CLASS + """
                if (!bottom.getMethodName().equals("main") || stack.length != 3) throw new IllegalStateException("" + Arrays.asList(stack));
                if (!System.getProperty("sun.java.command").equals(main.getName())) throw new IllegalStateException("another command");
                if (main.getClassLoader() != ClassLoader.getSystemClassLoader()) throw new IllegalStateException("another loader");
                String place = new File(main.getProtectionDomain().getCodeSource().getLocation().toURI()).getPath();
                if (!Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator)).contains(place))
                    throw new IllegalStateException(place);
                """);
    }

    /** A {@code StackWalker} reads a stack in parts. */
    @Test
    void theStackCanBeWalkedFromAnyDepth() throws Exception {
        assumeTrue(jvm.feature() > 8, "Java 8 has no StackWalker");
        succeeds("""
                class Depth {
                    List<String> frames(int depth) {
                        return depth > 0
                            ? frames(depth - 1)
                            : StackWalker.getInstance().walk(all -> all.map(frame -> frame.getMethodName()).collect(Collectors.toList()));
                    }
                }
                for (int depth = 1; depth <= 60; depth++) {
                    List<String> frames = new Depth().frames(depth);
                    if (frames.size() != depth + 3 || !frames.get(depth + 2).equals("main")) throw new IllegalStateException("" + frames);
                }
                """);
    }

    @Test
    void aCopyOfTheMainClassRunsTheExerciseAgain() throws Exception {
        succeeds(MAIN_CLASS + """
                if (Thread.currentThread().getName().equals("main")) {
                    URL[] place = {main.getProtectionDomain().getCodeSource().getLocation()};
                    ClassLoader loader = new URLClassLoader(place, ClassLoader.getSystemClassLoader().getParent());
                    FutureTask<Object> run = new FutureTask<>(() -> {
                        Thread.currentThread().setContextClassLoader(loader);
                        return Class.forName(main.getName(), true, loader).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
                    });
                    new Thread(run, "again").start();
                    run.get();
                    if (!"again".equals(System.getProperty("ran.by"))) throw new IllegalStateException("it did not run again");
                } else {
                    if (main.getClassLoader() == ClassLoader.getSystemClassLoader()) throw new IllegalStateException("it is no copy");
                    System.setProperty("ran.by", Thread.currentThread().getName());
                }
                """);
    }

    @Test
    void anExceptionFailsTheExerciseAlsoWhereNobodyCanReadIt() throws Exception {
        Attempt attempt = run(
                "System.setErr(new PrintStream(new ByteArrayOutputStream())); throw new IllegalStateException(\"unseen\");");

        assertThat(attempt.outcome()).isEqualTo(Attempt.Outcome.FAILED);
        assertThat(attempt.failure().orElseThrow().error()).isEqualTo("java.lang.IllegalStateException: unseen");
    }

    @Test
    void anExceptionForWhichTheMainThreadHasAHandlerIsTheUsersBusiness() throws Exception {
        succeeds("""
                Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {
                    error.printStackTrace();
                    System.exit(0);
                });
                throw new IllegalStateException("handled");
                """);
    }

    private void succeeds(String code) throws Exception {
        Attempt attempt = run(code);

        assertThat(attempt.failure()).isEmpty();
        assertThat(attempt.outcome()).isEqualTo(Attempt.Outcome.LOADED);
    }

    private Attempt run(String code) throws Exception {
        ForkSettings settings = new ForkSettings(
                jvm,
                LaunchPaths.ofClassPath(List.of()),
                new ForkTimes(Duration.ofMillis(700), Duration.ofSeconds(60), Duration.ofMillis(500)),
                UserSettings.NONE,
                Files.createDirectories(directory.resolve("forks")));
        Observation seen;
        try (CompiledExercises compiled = CompiledExercises.compile(
                List.of(new Exercise("e", code, "x")),
                "g:a:1",
                new ClassPath("g:a:1", List.of()),
                jvm.feature(),
                directory.resolve("classes"))) {
            ForkPool forks = new ForkPool(ForkLimit.ofItsOwn(), 1, new ForkListener() {});
            ForkSettings ofExercises =
                    settings.withExercises(compiled.directory()).in(directory);
            try (ForkedJvm first = forks.start(settings)) {
                Initializer initializer = Initializer.type("g:a:1", "java.util.BitSet");
                seen = forks.observe(first, List.of(initializer), compiled.initializers(), ofExercises);
            }
        }
        return seen.attempts().stream()
                .filter(attempt -> attempt.initializer().kind() == Initializer.Kind.EXERCISE)
                .findFirst()
                .orElseThrow();
    }
}
