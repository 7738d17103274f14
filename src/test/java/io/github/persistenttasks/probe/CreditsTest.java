package io.github.persistenttasks.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.protocol.StoppedBy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreditsTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread task = new Thread(() -> await(end), "task");
    private final Credits credits = new Credits();

    /** Something to call that returns when it is released, if it is a slow one. */
    public static final class Client {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch release;

        Client(int waits) {
            release = new CountDownLatch(waits);
        }

        public void close() {
            begun.countDown();
            await(release);
        }
    }

    @BeforeEach
    void start() {
        task.start();
    }

    @AfterEach
    void endTask() throws Exception {
        endOfTask();
    }

    @Test
    void theLastCallThatHadBegunHasTheCredit() throws Exception {
        make(new Client(0));
        StopCall last = make(new Client(0));
        endOfTask();

        assertThat(credits.of(task)).containsSame(last);
    }

    @Test
    void callThatBeginsAfterTheThreadHasEndedHasNoCredit() throws Exception {
        StopCall first = make(new Client(0));
        endOfTask();
        make(new Client(0));

        assertThat(credits.of(task)).containsSame(first);
    }

    @Test
    void callThatWasMadeAndHasNotBegunHasNoCredit() throws Exception {
        StopCall first = make(new Client(0));
        credits.add(call(new Client(0)));
        endOfTask();

        assertThat(credits.of(task)).containsSame(first);
    }

    @Test
    void nothingHasTheCreditIfTheThreadEndedBeforeTheFirstCall() throws Exception {
        endOfTask();
        make(new Client(0));

        assertThat(credits.of(task)).isEmpty();
    }

    @Test
    void earlierCallWithAnEffectHasTheCreditAsLongAsItHasNotReturned() throws Exception {
        Client slow = new Client(1);
        StopCall call = call(slow);
        credits.add(call);
        Thread caller = new Thread(call);
        caller.start();
        slow.begun.await();
        call.setEffective();
        StopCall next = make(new Client(0));

        credits.forgetReturned();
        assertThat(credits.of(task)).containsSame(call);

        // It returns as soon as the thread has ended, before anybody has looked.
        endOfTask();
        slow.release.countDown();
        caller.join();
        assertThat(credits.of(task)).containsSame(call);
        credits.forgetReturned();
        assertThat(credits.of(task)).containsSame(next);
    }

    @Test
    void earlierCallThatHangsWithoutAnEffectHasNoCredit() throws Exception {
        Client slow = new Client(1);
        StopCall call = call(slow);
        credits.add(call);
        new Thread(call).start();
        slow.begun.await();
        StopCall next = make(new Client(0));
        endOfTask();

        assertThat(credits.of(task)).containsSame(next);
        slow.release.countDown();
    }

    private StopCall make(Client client) throws Exception {
        StopCall call = call(client);
        credits.add(call);
        call.run();
        return call;
    }

    private StopCall call(Client client) throws Exception {
        return new StopCall(
                new StopCandidate(StoppedBy.CALL, client, Client.class.getMethod("close"), "Client.close()", 0),
                List.of(task));
    }

    private void endOfTask() throws InterruptedException {
        end.countDown();
        task.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
