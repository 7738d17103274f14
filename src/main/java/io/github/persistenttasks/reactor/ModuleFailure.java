package io.github.persistenttasks.reactor;

/**
 * Why the build is to fail, for one module or for several.
 *
 * @param isError whether the probe could not do its work; else there are findings, or a parameter is wrong
 * @param message the sentence that the user reads
 * @param cause what was thrown, {@code null} where nothing was
 */
public record ModuleFailure(boolean isError, String message, Exception cause) {}
