package io.github.persistenttasks.probe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classes of the code under test through which a thread was created, the user's own code first: those of the stacks on which its
 * ancestors and then the thread itself were created, and the objects that were seen there or at the end of the exercise.
 */
final class CreationPath {

    private final Map<String, Integer> levels = new LinkedHashMap<String, Integer>();
    private final List<List<Object>> objects = new ArrayList<List<Object>>();
    private final Set<Class<?>> lost = new LinkedHashSet<Class<?>>();

    CreationPath(Origin origin, StackObjects seen) {
        if (origin != null) {
            for (int i = origin.ancestors.length - 1; i >= 0; i--) {
                add(origin.ancestors[i].where, seen);
            }
            add(origin.where, seen);
            add(seen.atEnd());
        }
    }

    private void add(Throwable where, StackObjects seen) {
        StackTraceElement[] stack = Frames.creation(where);
        for (int i = stack.length - 1; i >= 0; i--) {
            String type = stack[i].getClassName();
            if (!isOfPlatform(type) && !levels.containsKey(type)) {
                levels.put(type, levels.size());
                objects.add(new ArrayList<Object>());
            }
        }
        add(seen.of(where));
    }

    /** Adds objects, those of the outermost frame first, because one class may declare the method of an owner and of its part. */
    private void add(List<StackObjects.Level> seen) {
        for (int i = seen.size() - 1; i >= 0; i--) {
            StackObjects.Level level = seen.get(i);
            Integer index = levels.get(level.className);
            for (StackObjects.Seen reference : level.objects) {
                Object object = reference.get();
                Class<?> type = reference.lost();
                if (index != null && type != null) {
                    lost.add(type);
                }
                if (index != null && object != null) {
                    objects.get(index).add(object);
                }
            }
        }
    }

    private static boolean isOfPlatform(String type) {
        return type.startsWith("java.")
                || type.startsWith("jdk.")
                || type.startsWith("sun.")
                || type.startsWith("io.github.persistenttasks.probe.");
    }

    /** Returns the number of levels. */
    int length() {
        return levels.size();
    }

    /** Returns the names of the classes, the user's own code first. */
    List<String> classes() {
        return new ArrayList<String>(levels.keySet());
    }

    /** Returns the objects seen in methods of the class at this level. */
    List<Object> objects(int level) {
        return objects.get(level);
    }

    /** Returns all objects that were seen, each once, those of the user's own code first. */
    List<Object> objects() {
        Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
        List<Object> all = new ArrayList<Object>();
        for (List<Object> some : objects) {
            for (Object object : some) {
                if (known.add(object)) {
                    all.add(object);
                }
            }
        }
        return all;
    }

    /** Returns the first level whose class the object is an instance of, or the number of levels if there is none. */
    int levelOf(Object object) {
        return levelOfClass(object.getClass());
    }

    /** Returns the class nearest to the user's own code of an object that created the thread and has been collected; {@code null} if there is none. */
    Class<?> nearestLost() {
        Class<?> nearest = null;
        for (Class<?> type : lost) {
            int level = levelOfClass(type);
            if (level < levels.size() && (nearest == null || level < levelOfClass(nearest))) {
                nearest = type;
            }
        }
        return nearest;
    }

    /** Returns the first level whose class is this one or a supertype of it, or the number of levels if there is none. */
    int levelOfClass(Class<?> objectsClass) {
        int level = levels.size();
        for (Class<?> type = objectsClass; type != null; type = type.getSuperclass()) {
            level = Math.min(level, levelOf(type));
        }
        return level;
    }

    private int levelOf(Class<?> type) {
        Integer own = levels.get(type.getName());
        int level = own == null ? levels.size() : own;
        for (Class<?> one : type.getInterfaces()) {
            level = Math.min(level, levelOf(one));
        }
        return level;
    }
}
