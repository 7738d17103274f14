package io.github.persistenttasks.hostile;

/** A client and its part, outside the packages of the probe, whose frames do not count as those of code under test. */
public final class Layers {

    private Layers() {}

    /** What a user holds. */
    public static final class Client {
        private final Pool pool = new Pool();

        public void open(Runnable innermost) {
            pool.create(innermost);
        }
    }

    /** Its part. */
    public static final class Pool {
        void create(Runnable innermost) {
            innermost.run();
        }
    }
}
