package io.github.persistenttasks.fork;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what Java installation a path names. */
final class Installation {

    private static final Pattern VERSION = Pattern.compile("version \"([0-9][^\"]*)\"");

    private static final String EXECUTABLE = File.separatorChar == '\\' ? "java.exe" : "java";

    private Installation() {}

    /** Returns the installation whose home or {@code java} executable this is; nothing where it is neither, or does not run. */
    static Optional<Jvm> at(Path path) {
        Path executable = Files.isDirectory(path) ? path.resolve("bin").resolve(EXECUTABLE) : path;
        if (!Files.isRegularFile(executable) || !Files.isExecutable(executable)) {
            return Optional.empty();
        }
        Path home = home(executable);
        Properties release = release(home);
        String version = unquoted(release.getProperty("JAVA_VERSION"));
        if (version == null) {
            version = askForVersion(executable);
        }
        if (version == null || !Character.isDigit(version.charAt(0))) {
            return Optional.empty();
        }
        return Optional.of(
                new Jvm(executable.toAbsolutePath(), home, version, unquoted(release.getProperty("IMPLEMENTOR"))));
    }

    private static Path home(Path executable) {
        Path real = executable;
        try {
            real = executable.toRealPath();
        } catch (IOException unreadable) {
            real = executable.toAbsolutePath();
        }
        Path bin = real.getParent();
        return bin == null || bin.getParent() == null ? real : bin.getParent();
    }

    /** From 7 on a home directory holds a file that tells its version, which saves a start. */
    private static Properties release(Path home) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve("release"))) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException none) {
            properties.clear();
        }
        return properties;
    }

    private static String askForVersion(Path executable) {
        try {
            Process process = new ProcessBuilder(executable.toString(), "-version")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return null;
            }
            // Not to the end of the stream, which a process that was left behind may keep open.
            InputStream out = process.getInputStream();
            String said = new String(out.readNBytes(Math.min(4096, out.available())), StandardCharsets.UTF_8);
            Matcher matcher = VERSION.matcher(said);
            return matcher.find() ? matcher.group(1) : null;
        } catch (IOException doesNotRun) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static String unquoted(String text) {
        return text == null || text.replace("\"", "").isBlank()
                ? null
                : text.replace("\"", "").trim();
    }
}
