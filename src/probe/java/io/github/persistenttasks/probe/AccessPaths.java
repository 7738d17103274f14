package io.github.persistenttasks.probe;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds out how a user gets to a pool or timer of the JDK from the objects and classes of his own code: by the methods that return a field.
 * It reads the fields, and calls no method.
 */
final class AccessPaths {

    private static final int LONGEST = 4;
    private static final int MOST_OBJECTS = 500;

    private final Internals internals;
    private final JdkPools pools;

    AccessPaths(Internals internals, JdkPools pools) {
        this.internals = internals;
        this.pools = pools;
    }

    /**
     * Returns the path to the pool or timer from what is nearest to the user's own code, or {@code null} if there is none.
     *
     * @param wanted the pool, or the queue of the timer
     * @param path the classes through which its thread was created, and their objects
     */
    AccessPath to(Object wanted, CreationPath path) {
        List<String> classes = path.classes();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
        for (int level = 0; level < classes.size(); level++) {
            Deque<AccessPath> queue = new ArrayDeque<AccessPath>();
            for (Object object : path.objects(level)) {
                if (seen.add(object)) {
                    queue.add(AccessPath.of(object));
                }
            }
            Class<?> type = internals.loadedClass(Loaders.APPLICATION, classes.get(level));
            if (type != null && StopMethods.isCallable(type)) {
                queue.add(AccessPath.ofClass(type));
            }
            AccessPath found = search(wanted, queue, seen);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private AccessPath search(Object wanted, Deque<AccessPath> queue, Set<Object> seen) {
        while (!queue.isEmpty() && seen.size() < MOST_OBJECTS) {
            for (AccessPath next : after(queue.remove())) {
                if (pools.isEndOf(next.object, wanted)) {
                    return next;
                }
                boolean goesOn = next.length < LONGEST && !StopMethods.isOfJdk(next.object.getClass());
                if (goesOn && seen.add(next.object)) {
                    queue.add(next);
                }
            }
        }
        return null;
    }

    private List<AccessPath> after(AccessPath path) {
        boolean ofClass = path.object == null;
        List<Field> fields = new ArrayList<Field>();
        Class<?> holder = ofClass ? path.type : path.object.getClass();
        for (; holder != null && holder != Object.class; holder = ofClass ? null : holder.getSuperclass()) {
            for (Field field : ReachableObjects.fields(holder)) {
                if (Modifier.isStatic(field.getModifiers()) == ofClass
                        && !field.getType().isPrimitive()) {
                    fields.add(field);
                }
            }
        }
        List<AccessPath> next = new ArrayList<AccessPath>();
        Set<String> called = new HashSet<String>();
        for (Field field : fields) {
            Object value = internals.read(field, path.object);
            if (value != null) {
                addMethods(path, field, value, next, called);
                if (isPublic(path, field)) {
                    next.add(path.read(field, value));
                }
            }
        }
        return next;
    }

    private static boolean isPublic(AccessPath path, Field field) {
        return Modifier.isPublic(field.getModifiers())
                && field.getName().indexOf('$') < 0
                && StopMethods.isCallable(field.getDeclaringClass())
                && (path.type == null || field.getDeclaringClass().isAssignableFrom(path.type));
    }

    private static void addMethods(
            AccessPath path, Field field, Object value, List<AccessPath> next, Set<String> called) {
        Class<?> type = path.type == null ? path.object.getClass() : path.type;
        if (path.type != null && !StopMethods.isCallable(type)) {
            return;
        }
        for (Method method : methods(type)) {
            boolean ofClass = Modifier.isStatic(method.getModifiers());
            if (ofClass == (path.object == null) && isAccessor(method, field, value)) {
                Class<?> shown = path.type == null ? StopMethods.shown(type, method.getName()) : type;
                if (shown != null && called.add(method.getName())) {
                    next.add(path.call(method, value, shown));
                }
            }
        }
    }

    private static Method[] methods(Class<?> type) {
        try {
            return type.getMethods();
        } catch (LinkageError lacksClass) {
            return new Method[0];
        }
    }

    /** Returns whether the method, to judge by its name and result, returns the value of the field and does nothing else. */
    private static boolean isAccessor(Method method, Field field, Object value) {
        Class<?> result = method.getReturnType();
        String name = method.getName();
        if (method.getParameterTypes().length > 0
                || StopMethods.isOfJdk(method.getDeclaringClass())
                || result == Object.class
                || !result.isInstance(value)
                || name.indexOf('$') >= 0
                || name.indexOf('-') >= 0) {
            return false;
        }
        if (name.startsWith("get") && (name.length() == 3 || Character.isUpperCase(name.charAt(3)))) {
            return true;
        }
        String noun = name.toLowerCase(Locale.ROOT);
        return field.getName().toLowerCase(Locale.ROOT).contains(noun)
                || result.getSimpleName().toLowerCase(Locale.ROOT).equals(noun)
                || Modifier.isStatic(method.getModifiers()) && noun.contains("instance");
    }
}
