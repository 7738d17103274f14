package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;

/** Tells another listener all that it is told itself; a subclass adds what is to be done besides. */
public abstract class ForwardingListener implements ForkListener {

    private final ForkListener other;

    /** Makes a listener that tells this one. */
    protected ForwardingListener(ForkListener other) {
        this.other = other;
    }

    @Override
    public void runs(int fork, List<Initializer> plan, int index) {
        other.runs(fork, plan, index);
    }

    @Override
    public void loaded(int fork) {
        other.loaded(fork);
    }

    @Override
    public void exits(int fork) {
        other.exits(fork);
    }

    @Override
    public void tried(int fork, long millis) {
        other.tried(fork, millis);
    }

    @Override
    public void waits(int fork) {
        other.waits(fork);
    }

    @Override
    public boolean keeps() {
        return other.keeps();
    }

    @Override
    public void kept(int fork, String commandLine) {
        other.kept(fork, commandLine);
    }
}
