package io.github.persistenttasks.report;

import com.google.gson.stream.JsonWriter;
import io.github.persistenttasks.verdict.CheckReport;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The report as JSON, in the published words: the records' components, constants in lower case, {@code className} as {@code class}.
 *
 * <p>The components are read as fields: a method that is called by reflection gets a class of its own after a few calls, and all of these, or
 * those of a library that maps objects to JSON, cost a cold JVM more than the rest of the report.
 */
final class JsonReport {

    /** Members that are left out, in place of being {@code null}, where they say nothing. */
    private static final Map<Class<?>, Set<String>> OPTIONAL = Map.of(
            CheckReport.Artifact.class, Set.of("excluded"),
            CheckReport.Finding.class, Set.of("jvms"),
            CheckReport.Task.class, Set.of("jvms"),
            CheckReport.Source.class, Set.of("service", "provider", "class", "exercise"),
            CheckReport.Attempt.class, Set.of("service", "provider", "class", "exercise", "verdict", "heldThreads"));

    private final Map<Class<?>, List<Member>> members = new HashMap<>();
    private final JsonWriter out;

    private JsonReport(Writer writer) {
        out = new JsonWriter(writer);
        out.setIndent("  ");
    }

    /** A component of a record, as it is published. */
    private record Member(String name, Field field, boolean optional) {}

    /** Writes the report of {@code check} or of {@code find-deps}. */
    static void write(Record report, Writer writer) throws IOException {
        JsonReport json = new JsonReport(writer);
        json.members(report);
        json.out.flush();
        writer.write('\n');
    }

    private void value(Object value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else if (value instanceof String text) {
            out.value(text);
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            // JSON knows neither infinity nor NaN; a duration that is one of these is unknown.
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
            members((Record) value);
        }
    }

    private void members(Record values) throws IOException {
        out.beginObject();
        for (Member member : membersOf(values.getClass())) {
            Object value = get(member, values);
            if (value != null || !member.optional()) {
                out.name(member.name());
                value(value);
            }
        }
        out.endObject();
    }

    private static Object get(Member member, Record values) {
        try {
            return member.field().get(values);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Member> membersOf(Class<?> type) {
        List<Member> known = members.get(type);
        if (known != null) {
            return known;
        }
        Set<String> optional = OPTIONAL.getOrDefault(type, Set.of());
        List<Member> all = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName().equals("className") ? "class" : component.getName();
            all.add(new Member(name, field(type, component.getName()), optional.contains(name)));
        }
        members.put(type, all);
        return all;
    }

    private static Field field(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
