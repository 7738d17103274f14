package io.github.persistenttasks.reactor;

/**
 * Why the build fails, for one or several modules.
 *
 * @param isError whether the probe could not do its work; otherwise there are findings, or a parameter is wrong
 * @param message a complete sentence for the user
 * @param cause what was thrown, {@code null} where nothing was
 */
public record ModuleFailure(boolean isError, String message, Exception cause) {}
