package io.github.persistenttasks.report;

import com.google.gson.stream.JsonWriter;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.FindVersionReport;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The report as JSON, with the fields of {@link JsonMapping} and constants in lower case. */
final class JsonReport {

    private final JsonWriter out;

    private JsonReport(Writer writer) {
        out = new JsonWriter(writer);
        out.setIndent("  ");
    }

    /** Writes {@code report.json}. */
    static void write(CheckReport report, Writer writer) throws IOException {
        write(JsonMapping.of(report), writer);
    }

    /** Writes {@code find-deps.json}. */
    static void write(FindDepsReport report, Writer writer) throws IOException {
        write(JsonMapping.of(report), writer);
    }

    /** Writes {@code find-version.json}. */
    static void write(FindVersionReport report, Writer writer) throws IOException {
        write(JsonMapping.of(report), writer);
    }

    private static void write(JsonFields fields, Writer writer) throws IOException {
        JsonReport json = new JsonReport(writer);
        json.object(fields);
        json.out.flush();
        writer.write('\n');
    }

    private void object(JsonFields fields) throws IOException {
        out.beginObject();
        for (Map.Entry<String, @Nullable Object> member : fields.members().entrySet()) {
            out.name(member.getKey());
            value(member.getValue());
        }
        out.endObject();
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else if (value instanceof OptionalLong number) {
            value(number.isPresent() ? number.getAsLong() : null);
        } else if (value instanceof OptionalDouble number) {
            value(number.isPresent() ? number.getAsDouble() : null);
        } else if (value instanceof String text) {
            out.value(text);
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            // JSON has neither infinity nor NaN; a duration with such a value is unknown.
            out.nullValue();
        } else if (value instanceof Number number) {
            out.value(number);
        } else if (value instanceof Boolean flag) {
            out.value(flag);
        } else if (value instanceof Enum<?> constant) {
            out.value(Wording.word(constant));
        } else if (value instanceof List<?> list) {
            out.beginArray();
            for (Object element : list) {
                value(element);
            }
            out.endArray();
        } else {
            object((JsonFields) value);
        }
    }
}
