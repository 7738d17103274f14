package io.github.persistenttasks.config;

/** Thrown if an exercise does not compile. */
public final class UncompiledExerciseException extends ConfigurationException {

    private static final long serialVersionUID = 1;

    private final boolean onCommandLine;

    /**
     * Creates the exception.
     *
     * @param message the compiler's messages and the lines
     */
    public UncompiledExerciseException(Exercise exercise, String message) {
        super(message);
        this.onCommandLine = exercise.parameter().equals(ExerciseElement.PROPERTY);
    }

    /** Returns whether it is the exercise of the property, which need not compile in each module of a build. */
    public boolean isOnCommandLine() {
        return onCommandLine;
    }
}
