package io.github.persistenttasks.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build of an integration test printed, for its {@code verify.groovy} to judge. */
public final class BuildLog {

    private final Path file;
    private final String text;

    private BuildLog(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * @param basedir the directory of the integration test's project
     * @return the log of its build
     * @throws IOException if there is none
     */
    public static BuildLog of(File basedir) throws IOException {
        Path file = basedir.toPath().resolve("build.log");
        return new BuildLog(file, Files.readString(file));
    }

    /**
     * @return everything that was printed
     */
    public String text() {
        return text;
    }

    /**
     * @param part a piece of the log
     * @throws AssertionError if it was not printed
     */
    public void contains(String part) {
        if (!text.contains(part)) {
            throw new AssertionError("Not in " + file + ": " + part);
        }
    }

    /**
     * @param part a piece of the log
     * @throws AssertionError if it was printed
     */
    public void doesNotContain(String part) {
        if (text.contains(part)) {
            throw new AssertionError("In " + file + ": " + part);
        }
    }
}
