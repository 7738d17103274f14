// artifacts io.netty:netty-common:4.1.20.Final
// advice Upgrade Netty to 4.1.21 or later
new io.netty.util.concurrent.FastThreadLocal<String>() {
    protected String initialValue() {
        return "one";
    }
}.get();
