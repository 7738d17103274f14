module it.inner {
    requires java.logging;
}
