package io.github.persistenttasks.result;

import java.util.OptionalLong;

/**
 * How a program ended that was asked to end, as by SIGTERM.
 *
 * @param onSignal whether its shutdown began on the signal
 * @param hooksMillis milliseconds that its shutdown hooks took together; empty if they did not end within tmax
 */
public record Stop(boolean onSignal, OptionalLong hooksMillis) {

    /** Returns whether the program ends on the signal. */
    public boolean ends() {
        return onSignal && hooksMillis.isPresent();
    }
}
