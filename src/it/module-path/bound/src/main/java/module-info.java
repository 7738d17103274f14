/** No module requires it; it is resolved because a module uses the service. */
module it.bound {
    provides Runnable with
            it.bound.Provider;
}
