package io.github.persistenttasks.goal;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import java.util.Optional;

/** What a goal does with a target, after all of its parameters were checked. */
public interface TargetAction {

    /** Does it and returns the sentence with which the build fails, or nothing if it does not fail. */
    Optional<String> on(ProbeTarget target) throws ConfigurationException, ProbeException, InterruptedException;
}
