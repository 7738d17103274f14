package io.github.persistenttasks.probe;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a call has changed the state of the objects of a task: a flag, a small number, or whether a field is {@code null}.
 *
 * <p>Such a call may end the task only after a while, as the event loops of Netty end two seconds after the call. Values that change
 * all the time do not count.
 */
final class StateChange {

    private static final Field[] NONE = new Field[0];

    private final Internals internals;
    private final List<WeakReference<Object>> objects = new ArrayList<WeakReference<Object>>();
    private final Map<Class<?>, Field[]> fields = new IdentityHashMap<Class<?>, Field[]>();
    private final BitSet restless = new BitSet();
    private int[] before;

    /** Begins to watch these objects, which may be collected nevertheless. */
    StateChange(Internals internals, List<Object> objects) {
        this.internals = internals;
        for (Object object : objects) {
            this.objects.add(new WeakReference<Object>(object));
        }
        before = read();
    }

    /** Forgets all changes so far, and ignores values that have changed from now on. */
    void settle() {
        int[] now = read();
        for (int i = 0; i < now.length; i++) {
            if (now[i] != before[i]) {
                restless.set(i);
            }
        }
        before = now;
    }

    /** Returns whether a value has changed since the last call of {@link #settle}. */
    boolean isSeen() {
        int[] now = read();
        for (int i = 0; i < now.length; i++) {
            if (now[i] != before[i] && !restless.get(i)) {
                return true;
            }
        }
        return false;
    }

    private int[] read() {
        int[] values = before == null ? new int[64] : new int[before.length];
        int count = 0;
        for (WeakReference<Object> reference : objects) {
            Object object = reference.get();
            Class<?> type = object == null ? null : object.getClass();
            for (; type != null && type != Thread.class; type = type.getSuperclass()) {
                for (Field field : fields(type)) {
                    if (count == values.length && before != null) {
                        return values;
                    }
                    if (count == values.length) {
                        values = Arrays.copyOf(values, 2 * count);
                    }
                    values[count++] = value(internals.read(field, object));
                }
            }
        }
        return values;
    }

    private static int value(Object value) {
        if (value instanceof Boolean) {
            return (Boolean) value ? 2 : 1;
        }
        if (value instanceof Number) {
            return ((Number) value).intValue();
        }
        return value instanceof Enum ? ((Enum<?>) value).ordinal() + 1 : value == null ? 0 : -1;
    }

    private Field[] fields(Class<?> type) {
        Field[] known = fields.get(type);
        if (known == null) {
            List<Field> found = new ArrayList<Field>();
            for (Field field : ReachableObjects.fields(type)) {
                Class<?> of = field.getType();
                boolean isValue = !of.isPrimitive() || of == boolean.class || of == int.class || of == short.class;
                if (isValue && !Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                    found.add(field);
                }
            }
            known = found.toArray(NONE);
            fields.put(type, known);
        }
        return known;
    }
}
