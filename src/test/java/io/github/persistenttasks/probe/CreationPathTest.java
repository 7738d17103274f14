package io.github.persistenttasks.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.hostile.Layers;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreationPathTest {

    @Test
    void beginsWithTheTestAndNotWithTheEngineThatRunsIt() {
        Throwable where = created(
                "java.lang.Thread",
                "com.acme.Pool",
                "com.acme.PoolTest",
                "org.junit.jupiter.engine.descriptor.TestMethodTestDescriptor",
                "java.util.ArrayList",
                "org.junit.platform.launcher.core.DefaultLauncher",
                "io.github.persistenttasks.probe.TestLauncher",
                "java.lang.Thread");

        assertThat(path(where).classes()).containsExactly("com.acme.PoolTest", "com.acme.Pool");
    }

    @Test
    void beginsWithTheFirstClassThatTheProbeHasCalled() {
        Throwable where = created(
                "io.github.persistenttasks.probe.Creations",
                "java.lang.Thread",
                "com.acme.Pool",
                "com.acme.Client",
                "java.util.ServiceLoader",
                "io.github.persistenttasks.probe.Probe",
                "com.acme.Launcher");

        assertThat(path(where).classes()).containsExactly("com.acme.Client", "com.acme.Pool");
    }

    @Test
    void theClassNearestToTheUsersCodeIsKnownThoughItsObjectHasBeenCollected() {
        Throwable[] where = new Throwable[1];
        StackObjects seen = new StackObjects();
        new Layers.Client().open(() -> {
            where[0] = new Throwable();
            seen.record(where[0]);
        });
        assertThat(path(where[0], seen).nearestLost()).isNull();

        collect(seen.of(where[0]), Layers.Pool.class);
        assertThat(path(where[0], seen).nearestLost()).isEqualTo(Layers.Pool.class);

        collect(seen.of(where[0]), Layers.Client.class);
        assertThat(path(where[0], seen).nearestLost()).isEqualTo(Layers.Client.class);
    }

    private static void collect(List<StackObjects.Level> levels, Class<?> type) {
        levels.stream()
                .flatMap(level -> level.objects.stream())
                .filter(reference -> type.isInstance(reference.get()))
                .forEach(StackObjects.Seen::clear);
    }

    private static CreationPath path(Throwable where) {
        return path(where, new StackObjects());
    }

    private static CreationPath path(Throwable where, StackObjects seen) {
        return new CreationPath(Origin.onMain(where, Thread.currentThread(), 0), seen);
    }

    private static Throwable created(String... classes) {
        Throwable where = new Throwable();
        StackTraceElement[] stack = new StackTraceElement[classes.length];
        for (int i = 0; i < classes.length; i++) {
            stack[i] = new StackTraceElement(classes[i], "run", null, -1);
        }
        where.setStackTrace(stack);
        return where;
    }
}
