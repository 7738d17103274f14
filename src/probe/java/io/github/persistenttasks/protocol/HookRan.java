package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** A shutdown hook has run, or was still running when its time was over. */
public final class HookRan implements Event {

    public final RegisteredHook hook;
    public final HookOutcome outcome;

    /** How long it ran; empty where it did not end. */
    public final OptionalLong millis;

    /** What it threw, and the causes of that. */
    public final Optional<String> error;

    /** Of what it threw, or where it is; empty where it has finished. */
    public final StackTrace stack;

    public HookRan(
            RegisteredHook hook, HookOutcome outcome, OptionalLong millis, Optional<String> error, StackTrace stack) {
        this.hook = hook;
        this.outcome = outcome;
        this.millis = millis;
        this.error = error;
        this.stack = stack;
    }

    static HookRan read(MessageInput in) throws IOException {
        return new HookRan(
                RegisteredHook.read(in),
                in.readEnum(HookOutcome.class),
                in.readOptionalLong(),
                in.readOptionalText(),
                StackTrace.read(in));
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        hook.write(out);
        out.writeEnum(outcome);
        out.writeOptionalLong(millis);
        out.writeOptionalText(error);
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
