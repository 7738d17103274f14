package io.github.persistenttasks.protocol;

/**
 * Receives the events of one probe in the order in which they were sent. By default each method does nothing. The class of an event says
 * when it is sent.
 */
public interface ProbeListener {

    default void hello(Hello event) {}

    default void stepBegan(StepBegan event) {}

    default void firstThreadCreated(FirstThreadCreated event) {}

    default void threadsHeld(ThreadsHeld event) {}

    default void stepEnded(StepEnded event) {}

    default void libraryLoaded(LibraryLoaded event) {}

    default void testBegan(TestBegan event) {}

    default void testEnded(TestEnded event) {}

    default void stepDelayed(StepDelayed event) {}

    default void testsCounted(TestsCounted event) {}

    default void loaded(Loaded event) {}

    default void threadDied(ThreadDied event) {}

    default void stepBlocked(StepBlocked event) {}

    default void prematureShutdown(PrematureShutdown event) {}

    default void probeFailed(ProbeFailed event) {}

    default void threadFound(ThreadFound event) {}

    default void processStarted(ProcessStarted event) {}

    default void processFound(ProcessFound event) {}

    default void snapshotTaken(SnapshotTaken event) {}

    default void trialsBegan(TrialsBegan event) {}

    default void attemptBegan(AttemptBegan event) {}

    default void threadTried(ThreadTried event) {}

    default void callUntried(CallUntried event) {}

    default void trialsEnded(TrialsEnded event) {}

    default void hooksBegan(HooksBegan event) {}

    default void hookRan(HookRan event) {}

    default void hookRefused(HookRefused event) {}

    default void shutdownEnded(ShutdownEnded event) {}
}
