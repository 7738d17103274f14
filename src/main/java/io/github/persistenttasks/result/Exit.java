package io.github.persistenttasks.result;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How the JVM ended.
 *
 * @param byItself whether every fork began to shut down by itself within tmax
 * @param millis milliseconds from <em>loaded</em> to the beginning of shutdown; empty if the JVM did not begin to shut down
 * @param status the exit status of a program that ended by itself; empty for anything else
 * @param stop how a program ended that had to be stopped; empty for anything else
 */
public record Exit(boolean byItself, OptionalLong millis, OptionalInt status, Optional<Stop> stop) {

    /** Creates the end of a JVM that ran no program. */
    public Exit(boolean byItself, OptionalLong millis) {
        this(byItself, millis, OptionalInt.empty(), Optional.empty());
    }
}
