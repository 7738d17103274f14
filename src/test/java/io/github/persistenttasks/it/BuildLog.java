package io.github.persistenttasks.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The build log of an integration test, with assertions for its {@code verify.groovy}. */
public final class BuildLog {

    private final Path file;
    private final String text;

    private BuildLog(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Returns the log of a project's build.
     *
     * @param basedir the directory of the integration test's project
     * @throws IOException if there is none
     */
    public static BuildLog of(File basedir) throws IOException {
        Path file = basedir.toPath().resolve("build.log");
        return new BuildLog(file, Files.readString(file));
    }

    /** Returns the whole log. */
    public String text() {
        return text;
    }

    /**
     * Asserts that the log contains a text.
     *
     * @param part the text
     * @throws AssertionError if the log does not contain it
     */
    public void contains(String part) {
        if (!text.contains(part)) {
            throw new AssertionError("Not in " + file + ": " + part);
        }
    }

    /**
     * Asserts that the log does not contain a text.
     *
     * @param part the text
     * @throws AssertionError if the log contains it
     */
    public void doesNotContain(String part) {
        if (text.contains(part)) {
            throw new AssertionError("In " + file + ": " + part);
        }
    }
}
