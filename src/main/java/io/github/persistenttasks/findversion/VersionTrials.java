package io.github.persistenttasks.findversion;

import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.result.VersionTrial;
import java.util.List;

/** Runs trials of versions: in forked JVMs, or simulated in a test. */
@FunctionalInterface
public interface VersionTrials {

    /**
     * Tries these versions, several at the same time if there are several.
     *
     * @return the results, in the order of the versions
     * @throws ProbeException if the probe cannot do its work
     * @throws InterruptedException if this thread is interrupted
     */
    List<VersionTrial> of(List<String> versions) throws ProbeException, InterruptedException;
}
