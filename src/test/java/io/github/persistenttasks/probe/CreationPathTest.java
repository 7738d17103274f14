package io.github.persistenttasks.probe;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static CreationPath path(Throwable where) {
        return new CreationPath(Origin.onMain(where, Thread.currentThread(), 0), new StackObjects());
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
