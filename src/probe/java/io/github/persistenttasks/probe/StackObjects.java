package io.github.persistenttasks.probe;

import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Objects of the code under test on the stacks on which threads were created: the receivers and local variables of each frame.
 *
 * <p>Nothing else leads from a thread to the object that its user holds, such as a client whose threads do not know it. The JDK can read
 * them since 9, by {@code java.lang.LiveStackFrame}. The references are weak, so that the objects are collected as if nobody looked.
 */
final class StackObjects {

    /** Maximum number of stacks that are read, because reading takes longer than creating a thread. */
    private static final int MOST_STACKS = 200;

    private static final int MOST_FRAMES = 300;
    private static final int MOST_OBJECTS_OF_FRAME = 16;

    /** An object, which may be collected, and its class. */
    static final class Seen extends WeakReference<Object> {
        private final WeakReference<Class<?>> type;

        Seen(Object object) {
            super(object);
            type = new WeakReference<Class<?>>(object.getClass());
        }

        /** Returns the class of the object if the object has been collected; otherwise {@code null}. */
        Class<?> lost() {
            return get() == null ? type.get() : null;
        }
    }

    /** The objects of a frame. */
    static final class Level {
        final String className;
        final List<Seen> objects = new ArrayList<Seen>();

        Level(String className) {
            this.className = className;
        }
    }

    private final Map<Throwable, List<Level>> levels =
            Collections.synchronizedMap(new IdentityHashMap<Throwable, List<Level>>());

    private final List<Level> atEnd = Collections.synchronizedList(new ArrayList<Level>());

    /** The way to read the locals of a frame; found when the first stack is read, because it needs classes that the JVM has not loaded. */
    private static final class Access {
        static final Access INSTANCE = of();

        final Object walker;
        final Method walk;
        final Method className;
        final Method methodName;
        final Method locals;

        private Access(Object walker, Method walk, Class<?> frame, Method locals) throws NoSuchMethodException {
            this.walker = walker;
            this.walk = walk;
            this.className = frame.getMethod("getClassName");
            this.methodName = frame.getMethod("getMethodName");
            this.locals = locals;
        }

        Object localsOf(Iterator<?> frames, String type, String method) throws ReflectiveOperationException {
            while (frames.hasNext()) {
                Object frame = frames.next();
                if (type.equals(className.invoke(frame)) && method.equals(methodName.invoke(frame))) {
                    return locals.invoke(frame);
                }
            }
            return null;
        }

        private static Access of() {
            try {
                Class<?> live = Class.forName("java.lang.LiveStackFrame");
                Object walker =
                        Opener.open(live.getDeclaredMethod("getStackWalker")).invoke(null);
                return new Access(
                        walker,
                        walker.getClass().getMethod("walk", Function.class),
                        Class.forName("java.lang.StackWalker$StackFrame"),
                        Opener.open(live.getDeclaredMethod("getLocals")));
            } catch (Throwable unsupported) {
                return null;
            }
        }
    }

    /** Records the objects on the stack of the current thread. Never throws. */
    void record(Throwable stack) {
        if (levels.size() < MOST_STACKS) {
            levels.put(stack, read());
        }
    }

    /** Records the objects on the stack of the current thread, on which an exercise is about to return. Never throws. */
    void recordEnd() {
        atEnd.addAll(read());
    }

    /** Records the variables with which an exercise has returned, where they cannot be read on the stack. */
    void recordEnd(String exercise, Object[] variables) {
        Level level = new Level(exercise);
        for (Object variable : variables) {
            if (Reader.isOfArtifact(variable)) {
                level.objects.add(new Seen(variable));
            }
        }
        if (!level.objects.isEmpty()) {
            atEnd.add(level);
        }
    }

    private static List<Level> read() {
        try {
            if (Access.INSTANCE != null) {
                Object read = Access.INSTANCE.walk.invoke(Access.INSTANCE.walker, new Reader(Access.INSTANCE));
                return ((Reader) read).levels;
            }
        } catch (Throwable unreadable) {
            // The code under test may have left no room on the stack or heap.
        }
        return Collections.emptyList();
    }

    /** Returns the local variables of a method on the stack of the current thread, its innermost frame; none if they cannot be read. */
    static Object[] localsOf(final String className, final String method) throws Exception {
        final Access access = Access.INSTANCE;
        Object locals = access == null
                ? null
                : access.walk.invoke(access.walker, new Function<Stream<?>, Object>() {
                    @Override
                    public Object apply(Stream<?> frames) {
                        try {
                            return access.localsOf(frames.iterator(), className, method);
                        } catch (ReflectiveOperationException unreadable) {
                            return null;
                        }
                    }
                });
        return locals == null ? new Object[0] : (Object[]) locals;
    }

    /** Returns the objects of the frames on which exercises have returned. */
    List<Level> atEnd() {
        synchronized (atEnd) {
            return new ArrayList<Level>(atEnd);
        }
    }

    /** Returns the objects of the frames of a recorded stack, innermost frame first; empty if it was not recorded. */
    List<Level> of(Throwable stack) {
        List<Level> recorded = levels.get(stack);
        return recorded == null ? Collections.<Level>emptyList() : recorded;
    }

    /** Returns all objects seen that have not been collected. */
    List<Object> alive() {
        List<Level> all = atEnd();
        synchronized (levels) {
            for (List<Level> recorded : levels.values()) {
                all.addAll(recorded);
            }
        }
        List<Object> alive = new ArrayList<Object>();
        for (Level level : all) {
            for (Seen reference : level.objects) {
                Object object = reference.get();
                if (object != null) {
                    alive.add(object);
                }
            }
        }
        return alive;
    }

    /** Reads the frames of a stack. */
    private static final class Reader implements Function<Stream<?>, Object> {
        final List<Level> levels = new ArrayList<Level>();
        private final Access access;

        Reader(Access access) {
            this.access = access;
        }

        @Override
        public Object apply(Stream<?> frames) {
            Iterator<?> iterator = frames.iterator();
            for (int i = 0; i < MOST_FRAMES && iterator.hasNext(); i++) {
                add(iterator.next());
            }
            return this;
        }

        private void add(Object frame) {
            try {
                Level level = new Level((String) access.className.invoke(frame));
                for (Object local : (Object[]) access.locals.invoke(frame)) {
                    if (isOfArtifact(local) && level.objects.size() < MOST_OBJECTS_OF_FRAME) {
                        level.objects.add(new Seen(local));
                    }
                }
                if (!level.objects.isEmpty()) {
                    levels.add(level);
                }
            } catch (Exception unreadable) {
                return;
            }
        }

        private static boolean isOfArtifact(Object local) {
            return local != null && !StopMethods.isOfJdk(local.getClass()) && !(local instanceof Class);
        }
    }
}
