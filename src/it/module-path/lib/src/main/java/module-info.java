module it.lib {
    provides Runnable with
            it.lib.internal.Provider;
}
