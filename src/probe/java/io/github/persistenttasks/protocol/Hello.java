package io.github.persistenttasks.protocol;

import java.io.IOException;

/** The first event: the probe has started in this JVM. */
public final class Hello implements Event {

    public final String version;
    public final String vendor;
    public final String home;

    public Hello(String version, String vendor, String home) {
        this.version = version;
        this.vendor = vendor;
        this.home = home;
    }

    static Hello read(MessageInput in) throws IOException {
        return new Hello(in.readText(), in.readText(), in.readText());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeText(version);
        out.writeText(vendor);
        out.writeText(home);
    }

    @Override
    public MessageType type() {
        return MessageType.HELLO;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.hello(this);
    }
}
