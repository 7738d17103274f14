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
import java.util.stream.Collectors;

/** The {@code report.json} files of an integration test, each held against the schema that the plugin ships before anyone reads it. */
public final class CheckReports {

    private static final String SCHEMA = "/io/github/persistenttasks/report-1.schema.json";

    private CheckReports() {}

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
        Path file = outputDirectory.toPath().resolve("report.json");
        String json = Files.readString(file);
        List<Error> errors = errors(json);
        if (!errors.isEmpty()) {
            throw new AssertionError(file + " is not what the schema allows:\n"
                    + errors.stream().map(Error::toString).collect(Collectors.joining("\n")));
        }
        @SuppressWarnings("unchecked")
        Map<String, ?> report = new Gson().fromJson(json, Map.class);
        return report;
    }

    private static List<Error> errors(String json) throws IOException {
        try (InputStream schema = CheckReports.class.getResourceAsStream(SCHEMA)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(json, InputFormat.JSON);
        }
    }
}
