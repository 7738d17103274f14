package io.github.persistenttasks.observation;

import io.github.persistenttasks.plan.Initializer;
import java.util.Map;
import java.util.Optional;

/**
 * A process that the fork started and that was alive tmax after <em>loaded</em>.
 *
 * @param command path of its executable, if the system reports it
 * @param commandLine its command line, if the system reports it
 * @param initializer the initializer that led to the process, if known
 * @param origin how the fork started it, or the process from which it descends, if known
 * @param stopTrial what ended it after the verdict, if anything of the fork did
 * @param loadedElsewhere the classes on the stacks of its creation that a class loader of the code under test has defined, with the URL of
 *     the file of each or an empty text
 */
public record ChildProcess(
        int fork,
        long pid,
        Optional<String> command,
        Optional<String> commandLine,
        Optional<Initializer> initializer,
        Optional<Origin> origin,
        Optional<StopTrial> stopTrial,
        Map<String, String> loadedElsewhere) {}
