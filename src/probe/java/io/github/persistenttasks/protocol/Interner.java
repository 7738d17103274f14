package io.github.persistenttasks.protocol;

import java.util.HashMap;
import java.util.Map;

/** Keeps equal values once: the names and frames of stacks recur by the thousands. */
public final class Interner {

    private final Map<Object, Object> values = new HashMap<Object, Object>();

    /** Makes an interner that knows no value yet. */
    public Interner() {}

    @SuppressWarnings("unchecked")
    <T> T intern(T value) {
        Object known = values.putIfAbsent(value, value);
        return known == null ? value : (T) known;
    }
}
