package io.github.persistenttasks.reactor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/** The end of the build, before Maven prints its summary. Maven has no other way for a plugin without an extension to learn of it. */
final class BuildEnd {

    private BuildEnd() {}

    /** Runs an action when the build ends. */
    static void run(MavenSession session, Runnable action) {
        MavenExecutionRequest request = session.getRequest();
        // Modules that run at the same time share it, also if they have their own class loaders for the plugin.
        synchronized (request) {
            request.setExecutionListener(before(action, request.getExecutionListener()));
        }
    }

    private static ExecutionListener before(Runnable action, @Nullable ExecutionListener listener) {
        return (ExecutionListener) Proxy.newProxyInstance(
                BuildEnd.class.getClassLoader(),
                new Class<?>[] {ExecutionListener.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("sessionEnded")) {
                        action.run();
                    }
                    try {
                        return listener == null ? null : method.invoke(listener, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
