package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** A shutdown hook has ended, or is still running at the end of its time limit. */
public final class HookRan implements Event {

    public final RegisteredHook hook;
    public final HookOutcome outcome;

    /** How long it ran; empty if it did not end. */
    public final OptionalLong millis;

    /** Class and message of the exception and of its causes; empty if it threw none. */
    public final Optional<String> error;

    /** The state of the hook's thread if it is still running. */
    public final Optional<Thread.State> state;

    /** The stack of the exception, or of the hook's thread if it is still running; empty if it has finished. */
    public final StackTrace stack;

    public HookRan(
            RegisteredHook hook,
            HookOutcome outcome,
            OptionalLong millis,
            Optional<String> error,
            Optional<Thread.State> state,
            StackTrace stack) {
        this.hook = hook;
        this.outcome = outcome;
        this.millis = millis;
        this.error = error;
        this.state = state;
        this.stack = stack;
    }

    static HookRan read(MessageInput in) throws IOException {
        return new HookRan(
                RegisteredHook.read(in),
                in.readEnum(HookOutcome.class),
                in.readOptionalLong(),
                in.readOptionalText(),
                in.readOptionalEnum(Thread.State.class),
                StackTrace.read(in));
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        hook.write(out);
        out.writeEnum(outcome);
        out.writeOptionalLong(millis);
        out.writeOptionalText(error);
        out.writeOptionalEnum(state);
        stack.write(out);
    }

    @Override
    public MessageType type() {
        return MessageType.HOOK_RAN;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.hookRan(this);
    }
}
