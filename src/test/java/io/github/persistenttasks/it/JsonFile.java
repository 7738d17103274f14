package io.github.persistenttasks.it;

import com.google.gson.Gson;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads JSON files and validates them against one of the plugin's schemas. */
final class JsonFile {

    private JsonFile() {}

    /**
     * Returns the content of the file.
     *
     * @param schema name of the schema's resource
     * @throws IOException if there is no such file
     * @throws AssertionError if the content does not match the schema
     */
    static Map<String, ?> read(Path file, String schema) throws IOException {
        String json = Files.readString(file);
        List<Error> errors = errors(json, schema);
        if (!errors.isEmpty()) {
            throw new AssertionError(file + " is not what the schema allows:\n"
                    + errors.stream().map(Error::toString).collect(Collectors.joining("\n")));
        }
        @SuppressWarnings("unchecked")
        Map<String, ?> report = new Gson().fromJson(json, Map.class);
        return report;
    }

    private static List<Error> errors(String json, String schema) throws IOException {
        try (InputStream stream = JsonFile.class.getResourceAsStream(schema)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream, InputFormat.JSON)
                    .validate(json, InputFormat.JSON);
        }
    }
}
