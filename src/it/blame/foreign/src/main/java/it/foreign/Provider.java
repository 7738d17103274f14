package it.foreign;

public final class Provider implements Runnable {

    public Provider() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        new Thread(new ThreadGroup(root, "foreign"), new Sleeper(), "uninherited", 0, false).start();
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
