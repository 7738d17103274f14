package it.factory;

import java.util.concurrent.ThreadFactory;

/** Creates threads for other artifacts. */
public final class NamedThreadFactory implements ThreadFactory {

    private final String name;

    public NamedThreadFactory(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable target) {
        return new Thread(target, name);
    }
}
