package io.github.persistenttasks.reactor;

import java.util.Optional;

/**
 * Why the build fails, for one or several modules.
 *
 * @param isError whether the probe could not do its work; otherwise there are findings, or a parameter is wrong
 * @param message a complete sentence for the user
 * @param cause the exception, if any
 */
public record ModuleFailure(boolean isError, String message, Optional<Exception> cause) {}
