package io.github.persistenttasks.observation;

import io.github.persistenttasks.plan.Initializer;

/**
 * A process that the fork started and that was alive tmax after <em>loaded</em>.
 *
 * @param commandLine as far as the system tells it, or {@code null}
 * @param initializer the one after which it was first seen, {@code null} where nothing tells
 */
public record ChildProcess(int fork, long pid, String command, String commandLine, Initializer initializer) {}
