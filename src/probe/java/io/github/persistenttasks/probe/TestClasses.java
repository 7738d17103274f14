package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.StackTrace;
import io.github.persistenttasks.protocol.TestBegan;
import io.github.persistenttasks.protocol.TestEnded;
import io.github.persistenttasks.protocol.TestSettings;
import io.github.persistenttasks.protocol.TestsCounted;
import io.github.persistenttasks.protocol.ThreadsHeld;
import io.github.persistenttasks.protocol.Thrown;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the test classes of a plan and numbers their methods, so that tasks are attributed to the method that was running. */
final class TestClasses {

    private final TestSettings settings;
    private final Events events;
    private final StepRecorder recorder;
    private final Frames frames;
    private final Map<List<Object>, Integer> numbers = new HashMap<List<Object>, Integer>();
    private int next;
    private TestLauncher launcher;

    /**
     * Creates the runner of a plan's test classes.
     *
     * @param steps the number of steps of the plan; the numbers of methods follow
     */
    TestClasses(TestSettings settings, int steps, Events events, StepRecorder recorder, Frames frames) {
        this.settings = settings;
        this.next = steps;
        this.events = events;
        this.recorder = recorder;
        this.frames = frames;
    }

    /**
     * Runs the tests of a class in this thread.
     *
     * @return the failures of its tests, if any
     * @throws Throwable if the launcher cannot run the class
     */
    Optional<Thrown> run(int step, String className, ClassLoader loader) throws Throwable {
        if (launcher == null) {
            launcher = new TestLauncher(settings, loader);
        }
        TestListener listener = new TestListener(new Methods(step));
        launcher.run(className, listener);
        events.send(new TestsCounted(step, listener.run, listener.failed, listener.skipped));
        events.send(new ThreadsHeld(step, recorder.threadsOf(step)));
        if (listener.failed == 0) {
            return Optional.empty();
        }
        Throwable first = listener.first();
        return Optional.of(
                new Thrown(listener.summary(), first == null ? StackTrace.empty() : frames.thrown(first).stack));
    }

    /** Ends the session of the launcher. Extensions may close what they share then. */
    void close() throws Throwable {
        if (launcher != null) {
            launcher.close();
        }
    }

    /** Reports the methods of one class, which run one after the other and may enclose each other. */
    private final class Methods implements TestListener.Methods {
        private final int step;
        private final Deque<Integer> running = new ArrayDeque<Integer>();

        Methods(int step) {
            this.step = step;
        }

        @Override
        public void began(String method) {
            int number = number(method);
            running.push(number);
            events.send(new TestBegan(number, step, Text.cutName(method)));
            recorder.beginMethod(number);
        }

        @Override
        public void ended() {
            int number = running.pop();
            recorder.endMethod(number, running.isEmpty() ? step : running.peek());
            events.send(new TestEnded(number));
        }

        private int number(String method) {
            List<Object> key = Arrays.<Object>asList(step, method);
            Integer known = numbers.get(key);
            if (known == null) {
                known = next++;
                numbers.put(key, known);
            }
            return known;
        }
    }
}
