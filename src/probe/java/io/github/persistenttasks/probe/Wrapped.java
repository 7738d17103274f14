package io.github.persistenttasks.probe;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Finds a wrapped object in the fields of its wrapper: the worker in the {@code Runnable} of a thread factory, the future in that of an
 * executor.
 *
 * <p>It reads fields and calls no methods, because the wrapper may be code under test.
 */
final class Wrapped {

    /** Maximum number of objects to search; a wrapped object is near its wrapper. */
    private static final int MOST = 200;

    /** Maximum number of nested wrappers. */
    private static final int DEPTH = 6;

    private final Internals internals;

    Wrapped(Internals internals) {
        this.internals = internals;
    }

    /** The condition for the object to find. */
    interface Wanted {
        boolean is(Object object);
    }

    /** Returns the nearest object that meets the condition, beginning with the wrapper itself, or {@code null}. */
    Object find(Object wrapper, Wanted wanted) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
        Deque<Object> nearest = new ArrayDeque<Object>();
        if (wrapper != null) {
            seen.add(wrapper);
            nearest.add(wrapper);
        }
        for (int depth = 0; depth < DEPTH && !nearest.isEmpty(); depth++) {
            Deque<Object> next = new ArrayDeque<Object>();
            for (Object object : nearest) {
                if (wanted.is(object)) {
                    return object;
                }
                addHeld(object, seen, next);
            }
            nearest = next;
        }
        return null;
    }

    private void addHeld(Object object, Set<Object> seen, Deque<Object> held) {
        for (Class<?> type = object.getClass(); mayWrap(type); type = type.getSuperclass()) {
            for (Field field : fields(type)) {
                Object value = mayHold(field) ? internals.read(field, object) : null;
                if (value != null && !isElsewhere(value) && seen.size() < MOST && seen.add(value)) {
                    held.add(value);
                }
            }
        }
    }

    /** Returns whether the class is of the code under test, or a class of the JDK that wraps objects. */
    private static boolean mayWrap(Class<?> type) {
        if (type == null || type == Object.class) {
            return false;
        }
        return type.getClassLoader() != null || type.getName().startsWith("java.util.concurrent.");
    }

    private static Field[] fields(Class<?> type) {
        try {
            return type.getDeclaredFields();
        } catch (LinkageError lacksClass) {
            return new Field[0];
        }
    }

    private static boolean mayHold(Field field) {
        Class<?> type = field.getType();
        return !Modifier.isStatic(field.getModifiers())
                && !type.isPrimitive()
                && !type.isArray()
                && type != String.class
                && type != Class.class;
    }

    /** Returns whether the object refers to objects that it does not wrap, such as other threads' work. */
    private static boolean isElsewhere(Object object) {
        return object instanceof Executor
                || object instanceof Collection
                || object instanceof Map
                || object instanceof Thread
                || object instanceof ThreadGroup
                || object instanceof ClassLoader
                || object instanceof Class;
    }
}
