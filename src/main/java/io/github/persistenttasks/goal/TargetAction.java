package io.github.persistenttasks.goal;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import java.util.Optional;

/** The action of a goal on a target, created after all parameters have been validated. */
public interface TargetAction {

    /** Runs the action and returns the message of the build failure, or an empty value if the build succeeds. */
    Optional<String> on(ProbeTarget target) throws ConfigurationException, ProbeException, InterruptedException;
}
