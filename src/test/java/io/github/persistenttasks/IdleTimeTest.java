package io.github.persistenttasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.fork.ForkListener;
import io.github.persistenttasks.plan.Initializer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class IdleTimeTest {

    private final List<String> heard = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - 5;
    private int times;

    private final IdleTime idle = new IdleTime(new Recorder(), () -> times++, () -> nanos);

    @Test
    void isUsedOnceWhenAForkHasWaitedForAMomentAfterLoading() {
        idle.waits(1);
        idle.loaded(1);
        idle.waits(1);
        pass(99);
        idle.waits(1);
        assertThat(times).as("before the moment has passed").isZero();

        pass(2);
        idle.waits(1);
        pass(1000);
        idle.waits(1);

        assertThat(times).isEqualTo(1);
    }

    @Test
    void isNotThereWhereTheForkExits() {
        idle.loaded(1);
        idle.exits(1);
        pass(1000);
        idle.waits(1);

        assertThat(times).isZero();
    }

    @Test
    void tellsTheOtherListenerAll() {
        idle.runs(1, List.of(), 0);
        idle.loaded(1);
        idle.waits(1);
        idle.exits(1);
        idle.tried(1, 7);
        idle.kept(1, "line");

        assertThat(heard).containsExactly("runs", "loaded", "waits", "exits", "tried 7", "kept line");
        assertThat(idle.keeps()).isTrue();
    }

    private void pass(long millis) {
        nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private final class Recorder implements ForkListener {

        @Override
        public void runs(int fork, List<Initializer> plan, int index) {
            heard.add("runs");
        }

        @Override
        public void loaded(int fork) {
            heard.add("loaded");
        }

        @Override
        public void exits(int fork) {
            heard.add("exits");
        }

        @Override
        public void tried(int fork, long millis) {
            heard.add("tried " + millis);
        }

        @Override
        public void waits(int fork) {
            heard.add("waits");
        }

        @Override
        public boolean keeps() {
            return true;
        }

        @Override
        public void kept(int fork, String commandLine) {
            heard.add("kept " + commandLine);
        }
    }
}
