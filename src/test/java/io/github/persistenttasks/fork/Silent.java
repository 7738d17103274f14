package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;

/** Listens to forks and tells nobody. */
final class Silent implements ForkListener {

    @Override
    public void runs(int fork, List<Initializer> plan, int index) {}

    @Override
    public void loaded(int fork) {}

    @Override
    public void waits(int fork) {}
}
