module it.app {
    requires it.lib;
    requires plain;

    uses Runnable;

    provides Runnable with
            it.app.Factory;
}
