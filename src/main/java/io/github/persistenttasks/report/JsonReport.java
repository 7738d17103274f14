package io.github.persistenttasks.report;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonIOException;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.persistenttasks.verdict.CheckReport;
import io.github.persistenttasks.verdict.FindDepsReport;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;

/** The report as JSON, in the published words: the records' components, constants in lower case, {@code className} as {@code class}. */
final class JsonReport {

    /** Members that are left out, in place of being {@code null}, where they say nothing. */
    private static final Map<Class<?>, Set<String>> OPTIONAL = Map.of(
            CheckReport.Artifact.class, Set.of("excluded"),
            CheckReport.Finding.class, Set.of("jvms"),
            CheckReport.Task.class, Set.of("jvms"),
            CheckReport.Source.class, Set.of("service", "provider", "class", "exercise"),
            CheckReport.Attempt.class, Set.of("service", "provider", "class", "exercise", "verdict", "heldThreads"));

    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingStrategy(JsonReport::nameOf)
            .registerTypeAdapterFactory(new LowerCaseConstants())
            .registerTypeAdapterFactory(new OptionalMembers())
            .registerTypeAdapter(double.class, new FiniteNumber())
            .registerTypeAdapter(Double.class, new FiniteNumber())
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    private JsonReport() {}

    /** Writes the report of {@code check}. */
    static void write(CheckReport report, Writer writer) throws IOException {
        write(report, CheckReport.class, writer);
    }

    /** Writes the report of {@code find-deps}. */
    static void write(FindDepsReport report, Writer writer) throws IOException {
        write(report, FindDepsReport.class, writer);
    }

    private static void write(Object report, Class<?> type, Writer writer) throws IOException {
        try {
            GSON.toJson(report, type, writer);
        } catch (JsonIOException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
        writer.write('\n');
    }

    private static String nameOf(Field field) {
        return field.getName().equals("className") ? "class" : FieldNamingPolicy.IDENTITY.translateName(field);
    }

    private static final class LowerCaseConstants implements TypeAdapterFactory {

        @Override
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (!type.getRawType().isEnum()) {
                return null;
            }
            return new WriteOnly<T>() {
                @Override
                public void write(JsonWriter out, T constant) throws IOException {
                    out.value(constant == null ? null : Wording.word((Enum<?>) constant));
                }
            };
        }
    }

    private static final class OptionalMembers implements TypeAdapterFactory {

        @Override
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            Set<String> optional = OPTIONAL.get(type.getRawType());
            if (optional == null) {
                return null;
            }
            TypeAdapter<T> all = gson.getDelegateAdapter(this, type);
            TypeAdapter<JsonElement> tree = gson.getAdapter(JsonElement.class);
            return new WriteOnly<T>() {
                @Override
                public void write(JsonWriter out, T value) throws IOException {
                    if (value == null) {
                        out.nullValue();
                        return;
                    }
                    JsonObject members = all.toJsonTree(value).getAsJsonObject();
                    optional.stream()
                            .filter(name -> members.get(name).isJsonNull())
                            .forEach(members::remove);
                    tree.write(out, members);
                }
            };
        }
    }

    /** JSON knows neither infinity nor NaN; a duration that is one of these is unknown. */
    private static final class FiniteNumber extends WriteOnly<Double> {

        @Override
        public void write(JsonWriter out, Double value) throws IOException {
            if (value == null || !Double.isFinite(value)) {
                out.nullValue();
            } else {
                out.value(value);
            }
        }
    }

    private abstract static class WriteOnly<T> extends TypeAdapter<T> {

        @Override
        public final T read(JsonReader in) {
            throw new UnsupportedOperationException();
        }
    }
}
