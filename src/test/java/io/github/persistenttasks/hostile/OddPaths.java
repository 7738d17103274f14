package io.github.persistenttasks.hostile;

/** What lies where nobody expects it. */
final class OddPaths {

    private OddPaths() {}

    /** Leaves a thread whose name is the class path as the JVM knows it. */
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
