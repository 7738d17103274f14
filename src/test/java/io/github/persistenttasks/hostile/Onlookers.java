package io.github.persistenttasks.hostile;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InaccessibleObjectException;

/** Providers that look at the JVM that they are in, and throw where it is not as {@code java -cp} would have made it. */
public final class Onlookers {

    private Onlookers() {}

    static void expect(boolean asInAnyJvm, String otherwise) {
        if (!asInAnyJvm) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** As cglib and others do, which take another way where they are let in. */
    public static final class TriesToReachIntoTheJdk implements Runnable {
        public TriesToReachIntoTheJdk() throws Exception {
            expect(isRefused(Thread.class.getDeclaredField("inheritableThreadLocals")), "java.lang is open");
            expect(isRefused(java.util.Timer.class.getDeclaredField("queue")), "java.util is open");
            expect(
                    isRefused(java.util.concurrent.FutureTask.class.getDeclaredField("callable")),
                    "java.util.concurrent is open");
        }

        private static boolean isRefused(AccessibleObject member) {
            try {
                member.setAccessible(true);
                return false;
            } catch (InaccessibleObjectException encapsulated) {
                return true;
            }
        }

        @Override
        public void run() {}
    }
}
