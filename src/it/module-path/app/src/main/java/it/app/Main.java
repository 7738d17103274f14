package it.app;

/** Leaves a thread whose name says where it runs. */
final class Main {

    public static void main(String[] arguments) {
        Module module = Main.class.getModule();
        String where = module.isNamed() ? "module " + module.getName() : "class path";
        boolean sql = ModuleLayer.boot().findModule("java.sql").isPresent();
        new Thread(Main::sleep, where + ", java.sql is " + (sql ? "present" : "absent")).start();
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
