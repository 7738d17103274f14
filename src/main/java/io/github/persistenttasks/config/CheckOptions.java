package io.github.persistenttasks.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The options of {@code check}.
 *
 * @param exercises statements to run after loading
 * @param jvms JVMs to probe on; empty for the one in {@link JvmOptions}
 * @param expectFailure whether the build fails if there is no finding
 * @param baseline file of known findings
 * @param updateBaseline whether to write that file
 * @param force whether to probe even if nothing has changed
 * @param repeat how many times the plan is run
 */
public record CheckOptions(
        Options common,
        List<Exercise> exercises,
        List<String> jvms,
        boolean expectFailure,
        Optional<Path> baseline,
        boolean updateBaseline,
        boolean force,
        int repeat) {

    /** Creates options for a check that runs once. */
    public CheckOptions(
            Options common,
            List<Exercise> exercises,
            List<String> jvms,
            boolean expectFailure,
            Optional<Path> baseline,
            boolean updateBaseline,
            boolean force) {
        this(common, exercises, jvms, expectFailure, baseline, updateBaseline, force, 1);
    }

    /**
     * Reads the parameters of {@code check}.
     *
     * @throws ConfigurationException if one of them is wrong
     */
    public static CheckOptions of(RawParameters raw) throws ConfigurationException {
        Optional<Path> baseline = raw.get("baseline").file();
        boolean update = raw.flag("updateBaseline");
        if (update && baseline.isEmpty()) {
            throw new ConfigurationException(raw.get("baseline").name()
                    + ": updateBaseline is set, but this parameter is not; set it to the file to write.");
        }
        return new CheckOptions(
                Options.of(raw),
                ExerciseElement.all(raw.get("exercise").text(), raw.exercises()),
                raw.list("jvms"),
                raw.flag("expectFailure"),
                baseline,
                update,
                raw.flag("force"),
                raw.get("repeat").count());
    }

    /**
     * Returns how many JVMs of one module may run the plan at the same time: one if the user's own code runs, because two would use the same
     * ports and files.
     */
    public int parallel() {
        ProbeMode mode = common.probe().mode();
        boolean own = !exercises.isEmpty() || mode == ProbeMode.TESTS || mode == ProbeMode.MAIN;
        return own ? 1 : common.jvm().forks();
    }
}
