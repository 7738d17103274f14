package io.github.persistenttasks.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParallelTest {

    @Test
    void resultsHaveTheOrderOfTheInput() throws Exception {
        CountDownLatch second = new CountDownLatch(1);

        assertThat(Parallel.of(2, 2, number -> {
                    if (number == 0) {
                        second.await();
                    }
                    second.countDown();
                    return "result " + number;
                }))
                .containsExactly("result 0", "result 1");
    }

    @Test
    void theNumberOfConcurrentTasksIsLimited() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Parallel.of(20, 1, number -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            return running.decrementAndGet();
        });

        assertThat(most).hasValue(1);
    }

    @Test
    void aFailureInterruptsTheOthersAndIsThrown() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();

        assertThatThrownBy(() -> Parallel.of(2, 2, number -> {
                    if (number == 0) {
                        started.await();
                        throw new ConfigurationException("wrong");
                    }
                    started.countDown();
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                    }
                    return null;
                }))
                .isExactlyInstanceOf(ConfigurationException.class)
                .hasMessage("wrong");
        assertThat(interrupted)
                .as("the others have ended before the failure is thrown")
                .isTrue();
    }

    @Test
    void theExceptionOfATaskIsThrown() {
        assertThatThrownBy(() -> Parallel.of(2, 2, number -> {
                    throw new ProbeException("cannot");
                }))
                .isExactlyInstanceOf(ProbeException.class)
                .hasMessage("cannot");
    }
}
