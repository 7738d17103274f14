package io.github.persistenttasks.hostile;

/** A provider for tests with unusual paths. */
final class OddPaths {

    private OddPaths() {}

    /** Leaves a thread whose name is the JVM's class path, or {@code many} if that is long. */
    public static final class Leak implements Runnable {

        public Leak() {
            String classPath = System.getProperty("java.class.path");
            new Thread(Leak::sleep, classPath.length() > 100 ? "many" : classPath).start();
        }

        private static void sleep() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void run() {}
    }
}
