package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.PlanStep;
import io.github.persistenttasks.protocol.ThreadsHeld;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The exercise of this JVM's plan, which is its last step. The main class runs it. */
public final class Exercise {

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    /** {@code null} before its turn has come, and if the plan has none. */
    private static volatile Exercise current;

    private final int number;
    private final PlanStep planned;
    private final Events events;
    private final StepRecorder recorder;

    /** Called by the exercise at its end, while its variables are on the stack. */
    private final Runnable atEnd = new Runnable() {
        @Override
        public void run() {
            recorder.endUse();
        }
    };

    Exercise(int number, PlanStep planned, Events events, StepRecorder recorder) {
        this.number = number;
        this.planned = planned;
        this.events = events;
        this.recorder = recorder;
    }

    /**
     * Runs the other steps of the plan when the main class is called for the first time.
     *
     * @param arguments those of the main class
     * @return the exercise to run, or {@code null} if there is none
     */
    public static Exercise begin(String[] arguments) throws Exception {
        if (BEGUN.compareAndSet(false, true)) {
            current = Probe.beginExercise(arguments);
        }
        return current;
    }

    /**
     * Returns the exercise as a method handle, which has no frames of its own on the stack.
     *
     * @param loader the class loader of the main class
     * @throws Throwable if the class of the exercise cannot be loaded
     */
    public MethodHandle in(ClassLoader loader) throws Throwable {
        Class<?> exercise = Class.forName(planned.className, true, loader);
        exercise.getField("atEnd").set(null, atEnd);
        return MethodHandles.publicLookup()
                .unreflect(exercise.getMethod("run"))
                .asType(MethodType.methodType(Object.class));
    }

    /** Records that the exercise has thrown an exception, with which the main class ends as well. */
    public void threw(Throwable error) {
        recorder.exerciseThrew(error);
    }

    /**
     * Records that the exercise has returned, and closes its handle.
     *
     * @param handle the result of the exercise, or {@code null}
     */
    public void returned(Object handle) {
        recorder.endUse(planned.className, takeVariables());
        if (handle != null) {
            close(handle);
        }
        recorder.exerciseEnded();
    }

    /** Returns the variables that the exercise has passed at its end for a JVM that cannot read them on the stack, and clears them there. */
    private Object[] takeVariables() {
        try {
            Field variables = Class.forName(planned.className, true, ClassLoader.getSystemClassLoader())
                    .getField("variables");
            Object[] passed = (Object[]) variables.get(null);
            variables.set(null, null);
            return passed == null ? new Object[0] : passed;
        } catch (ReflectiveOperationException none) {
            return new Object[0];
        } catch (LinkageError none) {
            return new Object[0];
        }
    }

    /** Reports the threads that are alive while the handle is open, and closes it. The first exception of closing is that of the exercise. */
    private void close(Object handle) {
        events.send(new ThreadsHeld(number, recorder.threadsOf(number)));
        Throwable error = null;
        List<?> parts = Step.parts(handle);
        for (Object part : parts) {
            Throwable thrown = MadeObjects.close(part);
            error = error == null ? thrown : error;
            recorder.madeHandle(number, part);
        }
        if (error != null) {
            recorder.exerciseFailed(error);
        }
    }
}
