package io.github.persistenttasks.launch;

import io.github.persistenttasks.jvm.Jvm;
import java.nio.file.Path;
import java.util.List;

/**
 * The settings for running a plan in a forked JVM.
 *
 * @param jvm the JVM to fork
 * @param paths its class and module path
 * @param times the times that it may take
 * @param user what the user passes to it
 * @param directory the directory for logs, crash logs and the forks' scratch directories
 */
public record ForkSettings(Jvm jvm, LaunchPaths paths, ForkTimes times, UserSettings user, Path directory) {

    /** Returns the settings for a brief trial: it waits only for a moment and does not try to stop the tasks that are left. */
    public ForkSettings brief() {
        return new ForkSettings(jvm, paths, times.brief(), user, directory);
    }

    /** Returns the same settings with this directory after the class path under test. */
    public ForkSettings withClasses(Path classes) {
        return with(paths.withClasses(classes));
    }

    /** Returns the same settings with these packages opened as well. */
    public ForkSettings withOpens(List<String> packages) {
        return with(paths.withOpens(packages));
    }

    private ForkSettings with(LaunchPaths other) {
        return new ForkSettings(jvm, other, times, user, directory);
    }
}
