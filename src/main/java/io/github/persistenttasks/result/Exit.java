package io.github.persistenttasks.result;

import java.util.OptionalLong;

/**
 * How the JVM ended.
 *
 * @param byItself whether every fork began to shut down by itself within tmax
 * @param millis milliseconds from <em>loaded</em> to the beginning of shutdown; empty if the JVM did not begin to shut down
 */
public record Exit(boolean byItself, OptionalLong millis) {}
