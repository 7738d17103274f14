package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;

/** A listener that does nothing. */
final class Silent implements ForkListener {

    @Override
    public void runs(int fork, List<Initializer> plan, int index) {}

    @Override
    public void loaded(int fork) {}

    @Override
    public void waits(int fork) {}
}
