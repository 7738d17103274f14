package it.program;

import it.used.Used;

/** Uses the library, and ends with a status of its own if it cannot. */
public final class Main {

    public static void main(String[] arguments) {
        try {
            new Used().use();
        } catch (LinkageError e) {
            System.exit(1);
        }
    }

    /** What an exercise uses. */
    public static void use() {
        new Used().use();
    }
}
