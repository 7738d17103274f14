package io.github.persistenttasks.it;

import com.google.gson.Gson;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The {@code find-deps.json} files of an integration test, each held against the schema that the plugin ships before anyone reads it. */
public final class FindDepsReports {

    private static final String SCHEMA = "/io/github/persistenttasks/find-deps-1.schema.json";

    private FindDepsReports() {}

    /**
     * Returns the report in its usual place.
     *
     * @param basedir the directory of the integration test's project, or of one of its modules
     * @throws IOException if there is none
     * @throws AssertionError if the schema does not allow it
     */
    public static Map<String, ?> of(File basedir) throws IOException {
        return in(new File(basedir, "target/persistent-tasks"));
    }

    /**
     * Returns the report of one run.
     *
     * @param outputDirectory the run's {@code outputDirectory}
     * @throws IOException if there is none
     * @throws AssertionError if the schema does not allow it
     */
    public static Map<String, ?> in(File outputDirectory) throws IOException {
        Path file = outputDirectory.toPath().resolve("find-deps.json");
        String json = Files.readString(file);
        try (InputStream schema = FindDepsReports.class.getResourceAsStream(SCHEMA)) {
            List<Error> errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(json, InputFormat.JSON);
            if (!errors.isEmpty()) {
                throw new AssertionError(file + " is not what the schema allows: " + errors);
            }
        }
        @SuppressWarnings("unchecked")
        Map<String, ?> report = new Gson().fromJson(json, Map.class);
        return report;
    }
}
