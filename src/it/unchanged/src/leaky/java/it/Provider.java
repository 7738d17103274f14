package it;

public class Provider implements Runnable {

    public Provider() {
        new Thread(() -> {
            while (true) {
                try {
                    Thread.sleep(1_000_000);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }).start();
    }

    @Override
    public void run() {}
}
