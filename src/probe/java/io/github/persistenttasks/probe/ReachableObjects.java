package io.github.persistenttasks.probe;

import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the objects that others refer to, directly or through further objects, by reading fields. It calls no method of the code under test
 * and initializes no class.
 */
final class ReachableObjects {

    /** Maximum number of elements of an array that are followed. */
    private static final int MOST_ELEMENTS = 200;

    private static final Field[] NONE = new Field[0];

    private final Internals internals;
    private final Map<Class<?>, Field[]> references = new IdentityHashMap<Class<?>, Field[]>();

    ReachableObjects(Internals internals) {
        this.internals = internals;
    }

    /**
     * Returns the roots and the objects that can be reached from them, the nearest first.
     *
     * @param most the maximum number of objects
     */
    List<Object> from(Collection<?> roots, int most) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
        List<Object> found = new ArrayList<Object>();
        Deque<Object> queue = new ArrayDeque<Object>();
        for (Object root : roots) {
            if (root != null && seen.add(root)) {
                queue.add(root);
            }
        }
        while (!queue.isEmpty() && found.size() < most) {
            Object object = queue.remove();
            found.add(object);
            for (Object next : referredBy(object)) {
                if (isFollowed(next) && seen.size() < 2 * most && seen.add(next)) {
                    queue.add(next);
                }
            }
        }
        return found;
    }

    /**
     * Returns whether the object refers to the other one, directly or through further objects.
     *
     * @param most the maximum number of objects to look at
     */
    boolean leads(Object object, Object to, int most) {
        // Compared by identity, because equals may be code under test.
        for (Object part : from(Collections.singleton(object), most)) {
            if (part == to) {
                return true;
            }
        }
        return false;
    }

    private List<Object> referredBy(Object object) {
        List<Object> objects = new ArrayList<Object>();
        if (object instanceof Object[]) {
            Object[] array = (Object[]) object;
            for (int i = 0; i < array.length && i < MOST_ELEMENTS; i++) {
                objects.add(array[i]);
            }
            return objects;
        }
        if (object instanceof Thread) {
            objects.add(internals.target((Thread) object));
        }
        for (Class<?> type = object.getClass(); type != null && type != Thread.class; type = type.getSuperclass()) {
            for (Field field : references(type)) {
                objects.add(internals.read(field, object));
            }
        }
        return objects;
    }

    private Field[] references(Class<?> type) {
        Field[] known = references.get(type);
        if (known == null) {
            List<Field> fields = new ArrayList<Field>();
            for (Field field : fields(type)) {
                if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                    fields.add(field);
                }
            }
            known = fields.toArray(NONE);
            references.put(type, known);
        }
        return known;
    }

    /** Returns the fields that the class declares; none if one of them is of a class that is missing. */
    static Field[] fields(Class<?> type) {
        try {
            return type.getDeclaredFields();
        } catch (LinkageError lacksClass) {
            return NONE;
        }
    }

    /** Returns whether the object may belong to the task, and not to everything in the JVM, as a class loader or another thread does. */
    private static boolean isFollowed(Object object) {
        if (object == null
                || object instanceof String
                || object instanceof Number
                || object instanceof Boolean
                || object instanceof Character
                || object instanceof Class
                || object instanceof ClassLoader
                || object instanceof Thread
                || object instanceof ThreadGroup
                || object instanceof ThreadLocal
                || object instanceof Reference
                || object instanceof Throwable) {
            return false;
        }
        Class<?> type = object.getClass();
        if (type.isArray()) {
            return !type.getComponentType().isPrimitive();
        }
        String name = type.getName();
        return !name.startsWith("java.lang.reflect.")
                && !name.startsWith("java.lang.invoke.")
                && !name.startsWith("java.security.")
                && !name.startsWith("java.util.logging.")
                && !name.startsWith("jdk.internal.")
                && !name.startsWith("io.github.persistenttasks.probe.");
    }
}
