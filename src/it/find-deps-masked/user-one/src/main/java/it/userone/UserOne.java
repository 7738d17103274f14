package it.userone;

/** Uses what starts a thread. */
public class UserOne implements Runnable {

    public UserOne() {
        it.shared.Shared.use();
    }

    @Override
    public void run() {}
}
