/** Nobody requires it; it comes along with whoever uses the service. */
module it.bound {
    provides Runnable with
            it.bound.Provider;
}
