package it.lib.internal;

/** Has a provider method, which is only called in a module. */
public final class Provider implements Runnable {

    public Provider() {
        sleep("constructor");
    }

    private Provider(String how) {
        sleep(how);
    }

    public static Runnable provider() {
        return new Provider("provider()");
    }

    private static void sleep(String how) {
        String where = Provider.class.getModule().isNamed() ? "module it.lib" : "class path";
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setName(how + ", " + where);
        thread.start();
    }

    @Override
    public void run() {}
}
