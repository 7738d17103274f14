package io.github.persistenttasks.protocol;

import java.util.HashMap;
import java.util.Map;

/** Shares equal values, because names and frames of stacks recur by the thousands. */
public final class Interner {

    private final Map<Object, Object> values = new HashMap<Object, Object>();

    /** Creates an empty interner. */
    public Interner() {}

    @SuppressWarnings("unchecked")
    <T> T intern(T value) {
        Object known = values.putIfAbsent(value, value);
        return known == null ? value : (T) known;
    }
}
