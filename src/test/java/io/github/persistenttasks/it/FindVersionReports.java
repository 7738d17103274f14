package io.github.persistenttasks.it;

import java.io.File;
import java.io.IOException;
import java.util.Map;

/** Reads the {@code find-version.json} files of an integration test and validates them against the plugin's schema. */
public final class FindVersionReports {

    private static final String SCHEMA = "/io/github/persistenttasks/find-version-1.schema.json";

    private FindVersionReports() {}

    /**
     * Returns the report in the default output directory.
     *
     * @param basedir the directory of the integration test's project, or of one of its modules
     * @throws IOException if there is none
     * @throws AssertionError if the report does not match the schema
     */
    public static Map<String, ?> of(File basedir) throws IOException {
        return in(new File(basedir, "target/persistent-tasks"));
    }

    /**
     * Returns the report in an output directory.
     *
     * @param outputDirectory the run's {@code outputDirectory}
     * @throws IOException if there is none
     * @throws AssertionError if the report does not match the schema
     */
    public static Map<String, ?> in(File outputDirectory) throws IOException {
        return JsonFile.read(outputDirectory.toPath().resolve("find-version.json"), SCHEMA);
    }
}
