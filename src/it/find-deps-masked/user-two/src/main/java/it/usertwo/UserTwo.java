package it.usertwo;

/** Uses {@code Shared}, which starts a thread. */
public class UserTwo implements Runnable {

    public UserTwo() {
        it.shared.Shared.use();
    }

    @Override
    public void run() {}
}
