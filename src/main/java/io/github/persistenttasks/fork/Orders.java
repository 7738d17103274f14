package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.probe.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the plugin tells the probe: first how it works, then what it is to run, as far as that is known. */
final class Orders {

    private Orders() {}

    static Message settings(ForkSettings settings, Path events, long key) {
        return new Message("settings")
                .with("key", key)
                .with("events", events.toString())
                .with("tmaxMillis", settings.tmax().toMillis())
                .with("initializerMillis", settings.initializerTimeout().toMillis())
                .with("stopMillis", settings.stopTime().toMillis());
    }

    /** Returns the order to run these, behind so many that were ordered before; {@code last} if no more will come. */
    static Message plan(List<Initializer> part, int before, boolean last) {
        List<String> steps = new ArrayList<>();
        for (Initializer initializer : part) {
            steps.add(initializer.kind().name().toLowerCase(Locale.ROOT));
            steps.add(initializer.service() == null ? "" : initializer.service());
            steps.add(initializer.type());
        }
        return new Message("plan").with("before", before).with("steps", steps).with("last", last);
    }
}
