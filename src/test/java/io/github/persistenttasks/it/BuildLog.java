package io.github.persistenttasks.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the build of an integration test printed, for its {@code verify.groovy} to judge. */
public final class BuildLog {

    private static final Pattern VALIDATION_WARNING =
            Pattern.compile("\\* io\\.github\\.persistenttasks:persistent-tasks-maven-plugin:");

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

    /**
     * Maven 3.9 and later list plugins that use what will go away. Other plugins of the build may be listed.
     *
     * @throws AssertionError if this plugin is listed
     */
    public void hasNoPluginValidationWarning() {
        if (VALIDATION_WARNING.matcher(text).find()) {
            throw new AssertionError("Maven warns of the plugin in " + file);
        }
    }
}
