package io.github.persistenttasks.probe;

import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.ExecutorService;

/**
 * The providers and handles that the steps have made. Only providers that can be closed are kept from being collected, as by an application
 * that uses them.
 */
final class MadeObjects {

    /** An object and the number of the step that has made it. */
    private static final class Made {
        final int step;
        final WeakReference<Object> object;

        /** The same object if it is to be closed, or {@code null}. */
        final Object closable;

        Made(int step, Object object, Object closable) {
            this.step = step;
            this.object = new WeakReference<Object>(object);
            this.closable = closable;
        }
    }

    private final List<Made> all = new ArrayList<Made>();

    synchronized void addProvider(int step, Object provider) {
        all.add(new Made(step, provider, closeMethod(provider) == null ? null : provider));
    }

    /** Adds a part of a handle, which has been closed. */
    synchronized void addHandle(int step, Object handle) {
        all.add(new Made(step, handle, null));
    }

    /** Returns the objects that the step has made and that have not been collected. */
    synchronized List<Object> by(int step) {
        List<Object> objects = new ArrayList<Object>();
        for (Made made : all) {
            Object object = made.step == step ? made.object.get() : null;
            if (object != null) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** Returns the objects that have not been collected. */
    synchronized List<Object> alive() {
        List<Object> objects = new ArrayList<Object>();
        for (Made made : all) {
            Object object = made.object.get();
            if (object != null) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** Returns the providers of the step that can be closed. */
    synchronized List<Object> closableBy(int step) {
        List<Object> objects = new ArrayList<Object>();
        for (Made made : all) {
            if (made.step == step && made.closable != null) {
                objects.add(made.closable);
            }
        }
        return objects;
    }

    /** Lets all objects be collected. */
    synchronized void clear() {
        all.clear();
    }

    /** Returns the method that closes the object, or {@code null}; an executor is shut down, because its {@code close} waits. */
    static Method closeMethod(Object object) {
        try {
            if (object instanceof ExecutorService) {
                return ExecutorService.class.getMethod("shutdown");
            }
            if (object instanceof Timer) {
                return Timer.class.getMethod("cancel");
            }
            return object instanceof AutoCloseable ? AutoCloseable.class.getMethod("close") : null;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes a handle; returns the exception thrown, or {@code null}. */
    static Throwable close(Object object) {
        try {
            if (object instanceof ExecutorService) {
                ((ExecutorService) object).shutdown();
            } else if (object instanceof Timer) {
                ((Timer) object).cancel();
            } else if (object instanceof AutoCloseable) {
                ((AutoCloseable) object).close();
            }
            return null;
        } catch (Throwable error) {
            return error;
        }
    }
}
