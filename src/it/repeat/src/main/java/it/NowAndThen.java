package it;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Paths;

/** Leaves a thread in the first JVM only. */
public class NowAndThen implements Runnable {

    public NowAndThen() throws IOException {
        try {
            Files.createDirectory(Paths.get(System.getProperty("once")));
        } catch (FileAlreadyExistsException inAnotherJvm) {
            return;
        }
        new Thread(this, "now and then").start();
    }

    @Override
    public void run() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            return;
        }
    }
}
