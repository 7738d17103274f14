package io.github.persistenttasks.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the system does not say how long a thread has waited")
class StepLimitTest {

    @Test
    void aStepThatWaitsForAProcessorHasMoreTime() throws Exception {
        ProcessorWait wait = new ProcessorWait();
        StepLimit limit = new StepLimit(5_000, wait);
        limit.begin(1);
        assertThat(limit.left(5_000)).isZero();

        long before = wait.millis();
        AtomicBoolean ended = new AtomicBoolean();
        List<Thread> others = new ArrayList<>();
        for (int i = 0; i < 3 * Runtime.getRuntime().availableProcessors(); i++) {
            Thread other = new Thread(() -> {
                while (!ended.get()) {
                    Thread.onSpinWait();
                }
            });
            other.start();
            others.add(other);
        }
        while (wait.millis() - before < 1_100) {
            Thread.onSpinWait();
        }
        ended.set(true);

        long more = limit.extend();
        assertThat(more).isGreaterThanOrEqualTo(1_000);
        assertThat(limit.left(5_000)).isEqualTo(more);
        assertThat(limit.extend()).isZero();
        limit.begin(2);
        assertThat(limit.left(5_000)).isZero();
        for (Thread other : others) {
            other.join();
        }
    }
}
