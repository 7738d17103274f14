package io.github.persistenttasks.protocol;

import java.io.IOException;

/** The types of messages, each with its code in a frame. */
public enum MessageType {
    FORK_PLAN(1),
    HELLO(16),
    STEP_BEGAN(17),
    FIRST_THREAD_CREATED(18),
    THREADS_HELD(19),
    STEP_ENDED(20),
    LOADED(21),
    THREAD_DIED(22),
    STEP_BLOCKED(23),
    PREMATURE_SHUTDOWN(24),
    PROBE_FAILED(25),
    THREAD_FOUND(26),
    PROCESS_FOUND(27),
    SNAPSHOT_TAKEN(28),
    THREAD_TRIED(29),
    TRIALS_ENDED(30),
    HOOKS_BEGAN(31),
    HOOK_RAN(32),
    HOOK_REFUSED(33),
    SHUTDOWN_ENDED(34),
    LIBRARY_LOADED(35),
    TRIALS_BEGAN(36),
    ATTEMPT_BEGAN(37),
    PROCESS_STARTED(38),
    TEST_BEGAN(40),
    TEST_ENDED(41),
    TESTS_COUNTED(42),
    CALL_UNTRIED(43),
    STEP_DELAYED(44);

    private final int code;

    MessageType(int code) {
        this.code = code;
    }

    /** Returns the code, which fits in a byte. */
    int code() {
        return code;
    }

    /** Returns the type with this code. */
    static MessageType of(int code) throws MalformedMessageException {
        for (MessageType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new MalformedMessageException("no type of message has code " + code);
    }

    /** Reads the content of a message of this type. */
    Message read(MessageInput in) throws IOException {
        switch (this) {
            case FORK_PLAN:
                return ForkPlan.read(in);
            case HELLO:
                return Hello.read(in);
            case STEP_BEGAN:
                return StepBegan.read(in);
            case FIRST_THREAD_CREATED:
                return FirstThreadCreated.read(in);
            case THREADS_HELD:
                return ThreadsHeld.read(in);
            case STEP_ENDED:
                return StepEnded.read(in);
            case LOADED:
                return Loaded.read(in);
            case THREAD_DIED:
                return ThreadDied.read(in);
            case STEP_BLOCKED:
                return StepBlocked.read(in);
            case PREMATURE_SHUTDOWN:
                return PrematureShutdown.read(in);
            case PROBE_FAILED:
                return ProbeFailed.read(in);
            case THREAD_FOUND:
                return ThreadFound.read(in);
            case PROCESS_FOUND:
                return ProcessFound.read(in);
            case SNAPSHOT_TAKEN:
                return SnapshotTaken.read(in);
            case THREAD_TRIED:
                return ThreadTried.read(in);
            case CALL_UNTRIED:
                return CallUntried.read(in);
            case TRIALS_ENDED:
                return TrialsEnded.read(in);
            case HOOKS_BEGAN:
                return HooksBegan.read(in);
            case HOOK_RAN:
                return HookRan.read(in);
            case HOOK_REFUSED:
                return HookRefused.read(in);
            case SHUTDOWN_ENDED:
                return ShutdownEnded.read(in);
            case LIBRARY_LOADED:
                return LibraryLoaded.read(in);
            case TRIALS_BEGAN:
                return TrialsBegan.read(in);
            case PROCESS_STARTED:
                return ProcessStarted.read(in);
            case TEST_BEGAN:
                return TestBegan.read(in);
            case TEST_ENDED:
                return TestEnded.read(in);
            case TESTS_COUNTED:
                return TestsCounted.read(in);
            case STEP_DELAYED:
                return StepDelayed.read(in);
            case ATTEMPT_BEGAN:
                return AttemptBegan.read(in);
            default:
                throw new AssertionError(this);
        }
    }
}
