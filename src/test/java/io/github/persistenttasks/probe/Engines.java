package io.github.persistenttasks.probe;

import java.io.Closeable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Classes with methods that stop something or whose names only look so. */
public final class Engines {

    private Engines() {}

    public static class Engine {
        public void stopNow() {}

        public void close() {}

        public boolean shutdown() {
            return true;
        }

        public Engine disableBatch() {
            return this;
        }

        public void closed() {}

        public void destroyOnExit() {}

        public void close(int timeout) {}

        public int end() {
            return 0;
        }

        public String release() {
            return "1.0";
        }

        public void endure() {}

        void stop() {}

        public static void terminate() {}
    }

    /** Has a better method than the deprecated one. */
    public static class Loops {
        @Deprecated
        public void shutdown() {}

        public void shutdownGracefully() {}
    }

    public static class ClientBuilder {
        public ClientBuilder disableCookies() {
            return this;
        }

        public void close() {}
    }

    public static class Registry {
        public static void checkedShutdown() {}

        public static void onShutdown() {}

        public static boolean isStop() {
            return true;
        }

        public static void destroyAll() {}

        public static void shutDown() {}

        public void close() {}
    }

    public interface Session extends Closeable {
        @Override
        void close();
    }

    static final class HiddenSession implements Session {
        @Override
        public void close() {}
    }

    public static class SessionImpl implements Session {
        @Override
        public void close() {}
    }

    public static class OpenSession implements Session {
        @Override
        public void close() {}
    }

    /** Declares the method that its users call on a {@link Context}. */
    public interface ContextLifecycle {
        void close();
    }

    public interface Context extends ContextLifecycle {}

    public interface ModelContext extends Context {}

    public static class DefaultContext implements ModelContext {
        @Override
        public void close() {}
    }

    public abstract static class Cluster {
        public abstract void close();
    }

    public static class ClusterImpl extends Cluster {
        @Override
        public void close() {}
    }

    public abstract static class AbstractSession implements Session {
        @Override
        public void close() {}
    }

    static final class Wrapper extends AbstractSession {}

    static final class Hidden implements Closeable {
        @Override
        public void close() {}
    }

    public static class OwnPool extends ThreadPoolExecutor {
        public OwnPool() {
            super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        }
    }
}
