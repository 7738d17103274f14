package io.github.persistenttasks.protocol;

import java.io.IOException;

/** Code tried to register a shutdown hook after the shutdown had begun, which the JDK refuses with an exception. */
public final class HookRefused implements Event {

    public final RegisteredHook hook;

    public HookRefused(RegisteredHook hook) {
        this.hook = hook;
    }

    static HookRefused read(MessageInput in) throws IOException {
        return new HookRefused(RegisteredHook.read(in));
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        hook.write(out);
    }

    @Override
    public MessageType type() {
        return MessageType.HOOK_REFUSED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.hookRefused(this);
    }
}
