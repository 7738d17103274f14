package it.userone;

/** Uses {@code Shared}, which starts a thread. */
public class UserOne implements Runnable {

    public UserOne() {
        it.shared.Shared.use();
    }

    @Override
    public void run() {}
}
