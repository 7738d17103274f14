package io.github.persistenttasks.probe;

/** How the plugin asks the probe to carry its plan out. */
final class Settings {
    final long key;
    final String eventsFile;
    final long tmaxMillis;
    final long initializerMillis;
    final long stopMillis;

    /** Whether nobody holds the other end of the standard input, which is a file. */
    final boolean unattended;

    private Settings(Message message) {
        this.key = message.number("key", 0);
        this.eventsFile = message.text("events");
        this.tmaxMillis = message.number("tmaxMillis", 10000);
        this.initializerMillis = message.number("initializerMillis", 30000);
        this.stopMillis = message.number("stopMillis", 2000);
        this.unattended = message.flag("unattended");
    }

    static Settings of(Message message) {
        return new Settings(message);
    }
}
