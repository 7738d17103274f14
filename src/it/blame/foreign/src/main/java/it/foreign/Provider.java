package it.foreign;

import java.lang.reflect.Constructor;
import java.security.AccessControlContext;
import java.security.AccessController;

public final class Provider implements Runnable {

    public Provider() throws ReflectiveOperationException {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        inheritingNothing(new ThreadGroup(root, "foreign")).start();
    }

    private static Thread inheritingNothing(ThreadGroup group) throws ReflectiveOperationException {
        try {
            return Thread.class
                    .getConstructor(ThreadGroup.class, Runnable.class, String.class, long.class, boolean.class)
                    .newInstance(group, new Sleeper(), "uninherited", 0L, false);
        } catch (NoSuchMethodException beforeJava9) {
            // Code of the JDK alone makes such threads there.
            Constructor<Thread> internal =
                    Thread.class.getDeclaredConstructor(Runnable.class, AccessControlContext.class);
            internal.setAccessible(true);
            Thread thread = internal.newInstance(new Sleeper(), AccessController.getContext());
            thread.setName("uninherited");
            return thread;
        }
    }

    @Override
    public void run() {}

    private static final class Sleeper implements Runnable {
        @Override
        public void run() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
