package io.github.persistenttasks.fork;

/** Thrown if the JVM's launcher cannot run the main class of a program. The message begins as a sentence and says why. */
public final class MainClassException extends ForkException {

    private static final long serialVersionUID = 1;

    MainClassException(String message) {
        super(message);
    }
}
