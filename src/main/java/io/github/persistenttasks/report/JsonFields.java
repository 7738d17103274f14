package io.github.persistenttasks.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, in the order in which they are published. */
final class JsonFields {

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /** Adds a member; an absent value is published as {@code null}. */
    JsonFields with(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a member only if there is a value. */
    JsonFields withKnown(String name, @Nullable Object value) {
        return value == null ? this : with(name, value);
    }

    /** Adds all members of another object. */
    JsonFields withAll(JsonFields others) {
        members.putAll(others.members);
        return this;
    }

    Map<String, @Nullable Object> members() {
        return members;
    }
}
