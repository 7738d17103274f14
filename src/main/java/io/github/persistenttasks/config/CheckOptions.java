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
 */
public record CheckOptions(
        Options common,
        List<Exercise> exercises,
        List<String> jvms,
        boolean expectFailure,
        Optional<Path> baseline,
        boolean updateBaseline,
        boolean force) {

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
                raw.flag("force"));
    }
}
