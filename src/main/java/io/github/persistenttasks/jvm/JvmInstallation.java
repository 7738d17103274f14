package io.github.persistenttasks.jvm;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the Java installation at a path. */
public final class JvmInstallation {

    private static final Pattern VERSION = property("java.version");
    private static final Pattern HOME = property("java.home");
    private static final Pattern VENDOR = property("java.vendor");

    private static final boolean WINDOWS = File.separatorChar == '\\';

    private JvmInstallation() {}

    /** Returns the installation with this home or {@code java} executable; empty if the path is neither, or does not run. */
    public static Optional<Jvm> at(Path path) {
        Path executable =
                executable(Files.isDirectory(path) ? path.resolve("bin").resolve("java") : path);
        if (!Files.isRegularFile(executable) || !Files.isExecutable(executable)) {
            return Optional.empty();
        }
        Path home = home(executable);
        Properties release = release(home);
        return property(release, "JAVA_VERSION")
                .filter(JvmInstallation::isVersion)
                .map(version -> new Jvm(executable.toAbsolutePath(), home, version, property(release, "IMPLEMENTOR")))
                .or(() -> asked(executable.toAbsolutePath()));
    }

    /** Returns the path of the executable; on Windows the extension may be omitted, as in a shell. */
    private static Path executable(Path path) {
        return WINDOWS && !Files.exists(path) ? path.resolveSibling(path.getFileName() + ".exe") : path;
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

    /** Reads the {@code release} file that a home directory contains since Java 7, which saves starting the JVM. */
    private static Properties release(Path home) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve("release"))) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException none) {
            properties.clear();
        }
        return properties;
    }

    /** Returns whether the installation says that it lacks this module, as an image made by {@code jlink} may. */
    public static boolean lacks(Jvm jvm, String module) {
        return property(release(jvm.home()), "MODULES")
                .filter(modules -> !List.of(modules.split(" ")).contains(module))
                .isPresent();
    }

    /** Runs the executable to find its installation, for example if it is a script that starts a JVM. */
    private static Optional<Jvm> asked(Path executable) {
        String said = settings(executable);
        Optional<String> home = first(HOME, said);
        return first(VERSION, said)
                .filter(version -> home.isPresent() && isVersion(version))
                .map(version -> new Jvm(executable, Path.of(home.get()), version, first(VENDOR, said)));
    }

    private static boolean isVersion(String text) {
        return Character.isDigit(text.charAt(0));
    }

    private static String settings(Path executable) {
        try {
            // Not through a pipe, which may be too small for the output, or be kept open by a process that is still
            // running.
            Path said = Files.createTempFile("persistent-tasks", ".txt");
            try {
                return settings(executable, said);
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException doesNotRun) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static String settings(Path executable, Path said) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(executable.toString(), "-XshowSettings:properties", "-version")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return "";
        }
        return new String(Files.readAllBytes(said), Charset.defaultCharset());
    }

    private static Pattern property(String name) {
        return Pattern.compile("(?m)^ *" + Pattern.quote(name) + " = (.*?)\\s*$");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns a property without the quotes around it, if it has a value. */
    private static Optional<String> property(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name))
                .map(text -> text.replace("\"", "").trim())
                .filter(text -> !text.isEmpty());
    }
}
