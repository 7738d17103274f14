package io.github.persistenttasks.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Validates reports against a schema. */
final class ReportSchema {

    private final Schema schema;

    private ReportSchema(SpecificationVersion version, String resource) {
        try (InputStream stream = ReportSchema.class.getResourceAsStream(resource)) {
            schema = SchemaRegistry.withDefaultDialect(version).getSchema(stream);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    static ReportSchema check() {
        return new ReportSchema(SpecificationVersion.DRAFT_2020_12, "/io/github/persistenttasks/report-1.schema.json");
    }

    static ReportSchema findDeps() {
        return new ReportSchema(
                SpecificationVersion.DRAFT_2020_12, "/io/github/persistenttasks/find-deps-1.schema.json");
    }

    static ReportSchema findVersion() {
        return new ReportSchema(
                SpecificationVersion.DRAFT_2020_12, "/io/github/persistenttasks/find-version-1.schema.json");
    }

    static ReportSchema sarif() {
        return new ReportSchema(SpecificationVersion.DRAFT_7, "/schema/sarif-schema-2.1.0.json");
    }

    /** Returns the violations of the schema; none if the report is valid. */
    List<String> broken(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
