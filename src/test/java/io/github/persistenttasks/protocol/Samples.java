package io.github.persistenttasks.protocol;

import java.util.List;

/** Messages of each type. */
final class Samples {

    private Samples() {}

    /** Returns messages of the type: one in which nothing is absent, and one in which everything is that may be. */
    static List<Message> of(MessageType type) {
        return switch (type) {
            case HELLO -> List.of(new Hello("17.0.15", "Débian", "/usr/lib/jvm"), new Hello("", "", ""));
        };
    }
}
