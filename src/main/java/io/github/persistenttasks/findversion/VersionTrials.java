package io.github.persistenttasks.findversion;

import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.result.VersionTrial;
import java.util.List;

/** Tries versions: in forked JVMs, or in a test. */
@FunctionalInterface
public interface VersionTrials {

    /**
     * Tries these versions, several at a time if there are several.
     *
     * @return what the trials showed, in the order of the versions
     * @throws ProbeException if the probe could not do its work
     * @throws InterruptedException if this thread is interrupted
     */
    List<VersionTrial> of(List<String> versions) throws ProbeException, InterruptedException;
}
