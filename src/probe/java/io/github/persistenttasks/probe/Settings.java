package io.github.persistenttasks.probe;

/** How the plugin asks the probe to carry its plan out. */
final class Settings {
    final long key;
    final String eventsFile;
    final long tmaxMillis;
    final long initializerMillis;
    final long stopMillis;

    private Settings(Message message) {
        this.key = message.number("key", 0);
        this.eventsFile = message.text("events");
        this.tmaxMillis = message.number("tmaxMillis", 10000);
        this.initializerMillis = message.number("initializerMillis", 30000);
        this.stopMillis = message.number("stopMillis", 2000);
    }

    static Settings of(Message message) {
        return new Settings(message);
    }
}
