package io.github.persistenttasks.probe.main;

import io.github.persistenttasks.probe.Exercise;

/**
 * The main class of a JVM that runs an exercise. It calls the exercise itself, with nothing between the two on the stack, because code
 * under test looks for the main class there, asks where that lies, and may call it again, also a copy of it in another class loader.
 */
public final class ExerciseMain {

    private ExerciseMain() {}

    /**
     * Runs the initializers when it is called for the first time, and then the exercise.
     *
     * @param arguments as for {@link io.github.persistenttasks.probe.Probe#main}
     * @throws Throwable if the exercise throws it
     */
    public static void main(String[] arguments) throws Throwable {
        Exercise exercise = Exercise.begin(arguments);
        if (exercise != null) {
            Object handle;
            try {
                handle = (Object)
                        exercise.in(ExerciseMain.class.getClassLoader()).invokeExact();
            } catch (Throwable error) {
                exercise.threw(error);
                throw error;
            }
            exercise.returned(handle);
        }
    }
}
