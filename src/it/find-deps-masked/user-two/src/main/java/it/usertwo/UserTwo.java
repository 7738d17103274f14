package it.usertwo;

/** Uses what starts a thread. */
public class UserTwo implements Runnable {

    public UserTwo() {
        it.shared.Shared.use();
    }

    @Override
    public void run() {}
}
