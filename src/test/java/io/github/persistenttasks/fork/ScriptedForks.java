package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Simulated forks, in which each initializer behaves as the test scripts it, and returns by default. */
final class ScriptedForks implements ForkRunner {

    private final Path directory;
    private final Map<Initializer, Consumer<ScriptedFork>> code = new HashMap<>();
    private final List<String> plans = new ArrayList<>();
    private Consumer<ScriptedFork> onceStarted = fork -> {};
    private Consumer<ScriptedFork> onceLoaded = fork -> {};

    /** Creates forks whose logs are in this directory. */
    ScriptedForks(Path directory) {
        this.directory = directory;
    }

    /** Scripts an initializer in every fork that runs it. */
    ScriptedForks with(Initializer initializer, Consumer<ScriptedFork> does) {
        code.put(initializer, does);
        return this;
    }

    /** Scripts every fork before its first initializer. */
    ScriptedForks onceStarted(Consumer<ScriptedFork> happens) {
        onceStarted = happens;
        return this;
    }

    /** Scripts every fork after its whole plan has been loaded. */
    ScriptedForks onceLoaded(Consumer<ScriptedFork> happens) {
        onceLoaded = happens;
        return this;
    }

    /** Returns the plan of each fork as the names of its initializers, in the order in which the forks were started. */
    synchronized List<String> plans() {
        return List.copyOf(plans);
    }

    @Override
    public Transcript run(List<Initializer> plan) {
        return new ScriptedFork(transcript(plan), code, onceStarted, onceLoaded).run();
    }

    private synchronized Transcript transcript(List<Initializer> plan) {
        plans.add(plan.stream().map(Initializer::name).collect(Collectors.joining(" ")));
        int number = plans.size();
        ForkLogs logs = new ForkLogs(
                directory.resolve("fork-" + number + ".log"), directory.resolve("hs_err_fork-" + number + ".log"));
        return new Transcript(number, logs, plan);
    }
}
