package io.github.persistenttasks.probe;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Opens the jars of the class path ahead of the thread that will search them for classes, for the JDK shares what it has read of a jar that is
 * open. No code under test is loaded or run, so what that comes to see is the same.
 */
final class Readahead implements Runnable {

    private final String[] classPath = System.getProperty("java.class.path", "").split(File.pathSeparator);
    private final List<ZipFile> open = new ArrayList<ZipFile>();
    private boolean ended;

    @Override
    public void run() {
        for (String path : classPath) {
            File file = new File(path);
            if (file.isFile() && !keep(open(file))) {
                return;
            }
        }
    }

    private static ZipFile open(File file) {
        try {
            return new ZipFile(file);
        } catch (IOException broken) {
            return null;
        }
    }

    private synchronized boolean keep(ZipFile file) {
        open.add(file);
        if (ended) {
            close();
        }
        return !ended;
    }

    /** Lets go of the jars; those that a class loader has opened meanwhile stay open. */
    synchronized void end() {
        ended = true;
        close();
    }

    private void close() {
        for (ZipFile file : open) {
            try {
                if (file != null) {
                    file.close();
                }
            } catch (IOException nothingWasWritten) {
                continue;
            }
        }
        open.clear();
    }
}
