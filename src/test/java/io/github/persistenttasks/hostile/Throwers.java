package io.github.persistenttasks.hostile;

/** Providers that throw. */
@SuppressWarnings({"deprecation", "removal"})
public final class Throwers {

    private Throwers() {}

    static final class Silent extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient java.util.function.Supplier<String> text;

        Silent(java.util.function.Supplier<String> text) {
            this.text = text;
        }

        @Override
        public String getMessage() {
            return text.get();
        }

        @Override
        public String toString() {
            return text.get();
        }
    }

    static final class Stackless extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient java.util.function.Supplier<StackTraceElement[]> stack;

        Stackless(java.util.function.Supplier<StackTraceElement[]> stack) {
            super("on purpose");
            this.stack = stack;
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return stack.get();
        }
    }

    static final class Circular extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable getCause() {
            return this;
        }
    }

    public static final class ThrowsAtRandom implements Runnable {
        public ThrowsAtRandom() {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public void run() {}
    }

    public static final class Overflows implements Runnable {
        private int depth;

        private void recurse() {
            depth++;
            recurse();
        }

        public Overflows() {
            recurse();
        }

        @Override
        public void run() {}
    }

    public static final class RunsOutOfMemory implements Runnable {
        public RunsOutOfMemory() {
            throw new OutOfMemoryError("Java heap space");
        }

        @Override
        public void run() {}
    }

    public static final class DiesLikeAThread implements Runnable {
        public DiesLikeAThread() {
            throw new ThreadDeath();
        }

        @Override
        public void run() {}
    }

    public static final class LacksALibrary implements Runnable {
        public LacksALibrary() {
            System.loadLibrary("persistent-tasks-there-is-no-such");
        }

        @Override
        public void run() {}
    }

    public static final class ThrowsFromItsMessage implements Runnable {
        public ThrowsFromItsMessage() {
            throw new Silent(() -> {
                throw new IllegalStateException();
            });
        }

        @Override
        public void run() {}
    }

    public static final class SaysNothing implements Runnable {
        public SaysNothing() {
            throw new Silent(() -> null);
        }

        @Override
        public void run() {}
    }

    public static final class SaysAMegabyte implements Runnable {
        public SaysAMegabyte() {
            throw new Silent(() -> Enders.repeat("<b>bold</b>", 100_000));
        }

        @Override
        public void run() {}
    }

    public static final class TalksForEver implements Runnable {
        public TalksForEver() {
            throw new Silent(() -> {
                Enders.sleep(60_000);
                return "";
            });
        }

        @Override
        public void run() {}
    }

    public static final class ExitsFromItsMessage implements Runnable {
        public ExitsFromItsMessage() {
            throw new Silent(() -> {
                Runtime.getRuntime().halt(0);
                return "";
            });
        }

        @Override
        public void run() {}
    }

    public static final class HidesItsStack implements Runnable {
        public HidesItsStack() {
            throw new Stackless(() -> null);
        }

        @Override
        public void run() {}
    }

    public static final class ThrowsFromItsStack implements Runnable {
        public ThrowsFromItsStack() {
            throw new Stackless(() -> {
                throw new IllegalStateException();
            });
        }

        @Override
        public void run() {}
    }

    public static final class ForgesItsStack implements Runnable {
        public ForgesItsStack() {
            throw new Stackless(() -> {
                StackTraceElement[] stack = new StackTraceElement[100_000];
                java.util.Arrays.fill(
                        stack,
                        new StackTraceElement(
                                "<b>bold</b>\n\u001b[31m", Enders.repeat("m\0", 5_000), "\ud800.java", 7));
                return stack;
            });
        }

        @Override
        public void run() {}
    }

    public static final class IsItsOwnCause implements Runnable {
        public IsItsOwnCause() {
            throw new Circular();
        }

        @Override
        public void run() {}
    }
}
