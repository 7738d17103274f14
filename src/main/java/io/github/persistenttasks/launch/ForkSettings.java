package io.github.persistenttasks.launch;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.protocol.TestSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The settings for running a plan in a forked JVM.
 *
 * @param jvm the JVM to fork
 * @param paths its class and module path
 * @param times the times that it may take
 * @param user what the user passes to it
 * @param exercises whether the launcher runs the main class of exercises
 * @param tests how test classes are run; empty if there are none
 * @param program the program that the launcher runs; empty if the probe runs a plan
 * @param directory the directory for logs, crash logs and the forks' scratch directories
 */
public record ForkSettings(
        Jvm jvm,
        LaunchPaths paths,
        ForkTimes times,
        UserSettings user,
        boolean exercises,
        Optional<TestSettings> tests,
        Optional<Program> program,
        Path directory) {

    /** Creates the settings of a JVM that runs initializers. */
    public ForkSettings(Jvm jvm, LaunchPaths paths, ForkTimes times, UserSettings user, Path directory) {
        this(jvm, paths, times, user, false, Optional.empty(), Optional.empty(), directory);
    }

    /** Returns the settings for a brief trial: it waits only for a moment and does not try to stop the tasks that are left. */
    public ForkSettings brief() {
        return new ForkSettings(jvm, paths, times.brief(), user, exercises, tests, program, directory);
    }

    /** Returns the same settings for exercises, with the directory of their classes after the class path under test. */
    public ForkSettings withExercises(Path classes) {
        return new ForkSettings(jvm, paths.withFiles(List.of(classes)), times, user, true, tests, program, directory);
    }

    /** Returns the same settings for test classes, with these files after the class path under test. */
    public ForkSettings withTests(TestSettings settings, List<Path> added) {
        return new ForkSettings(
                jvm, paths.withFiles(added), times, user, exercises, Optional.of(settings), program, directory);
    }

    /** Returns the same settings with these packages opened as well. */
    public ForkSettings withOpens(List<String> packages) {
        return with(paths.withOpens(packages));
    }

    /** Returns the same settings for a JVM that runs in this directory. */
    public ForkSettings in(Path workingDirectory) {
        return new ForkSettings(jvm, paths, times, user.in(workingDirectory), exercises, tests, program, directory);
    }

    /** Returns the same settings for a JVM whose launcher runs this program. */
    public ForkSettings with(Program other) {
        return new ForkSettings(jvm, paths, times, user, exercises, tests, Optional.of(other), directory);
    }

    private ForkSettings with(LaunchPaths other) {
        return new ForkSettings(jvm, other, times, user, exercises, tests, program, directory);
    }
}
