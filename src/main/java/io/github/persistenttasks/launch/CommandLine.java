package io.github.persistenttasks.launch;

import io.github.persistenttasks.jvm.JvmInstallation;
import io.github.persistenttasks.protocol.Markers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The arguments of a forked JVM, without the executable.
 *
 * <p>The flags make a short-lived JVM start and run faster without changing what initializers can see: only the first compiler, and
 * large pages for a heap whose parts are mostly used once. The collector is the JVM's own, because detectors of low memory look for its memory
 * pools by name.
 */
public final class CommandLine {

    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private static final String HUGE_PAGES = "-XX:+UseTransparentHugePages";

    private static final Pattern OTHER_PAGES = Pattern.compile("-XX:[+-]Use(LargePages|HugeTLBFS|SHM)\\b");

    /** The module by which the probe reaches private members. */
    private static final String ACCESS = "jdk.unsupported";

    private static final Pattern LIMITED_MODULES = Pattern.compile("--limit-modules\\b");

    /** Environment variables from which the JVM and its launcher read options. */
    private static final List<String> OPTION_VARIABLES =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /**
     * The probe's jar in the fork's scratch directory. It is on the boot class path, so that the class path under test contains only the
     * user's entries, the JVM need not search all of them for the probe, and the probe's classes are not verified. The path is relative,
     * because a separator in it could not be quoted.
     */
    public static final String PROBE = Markers.PROBE_JAR;

    /** The jar in the same directory that makes a JVM start the probe before a program. */
    public static final String AGENT = Markers.AGENT_JAR;

    private final ForkSettings settings;
    private final LaunchPlatform rules;

    private CommandLine(ForkSettings settings, LaunchPlatform rules) {
        this.settings = settings;
        this.rules = rules;
    }

    /** Returns the command line that runs the probe with these settings. */
    public static CommandLine of(ForkSettings settings) {
        return of(settings, LaunchPlatform.ofThisSystem());
    }

    static CommandLine of(ForkSettings settings, LaunchPlatform rules) {
        return new CommandLine(settings, rules);
    }

    LaunchPlatform rules() {
        return rules;
    }

    /**
     * Returns the arguments of fork {@code number}. The user's arguments come after the plugin's, so that they take precedence.
     *
     * @param temporary the directory for the fork's temporary files
     * @param classPath the class path, or the pathing jar that replaces it
     */
    List<String> arguments(int number, Path temporary, String classPath) {
        return arguments(number, temporary, Path.of(""), classPath);
    }

    /**
     * Returns the arguments of fork {@code number}, which runs in the working directory that the settings contain.
     *
     * @param place the scratch directory as seen from the working directory; empty if it is the same
     */
    List<String> arguments(int number, Path temporary, Path place, String classPath) {
        if (settings.program().isPresent()) {
            return arguments(number, place, classPath, settings.program().get());
        }
        // Tests run for longer, and in a JVM such as Surefire would start.
        boolean brief = settings.tests().isEmpty();
        List<String> arguments = new ArrayList<>(brief ? FLAGS : List.of());
        if (brief && rules.hugePages() && !userSays(OTHER_PAGES)) {
            arguments.add(HUGE_PAGES);
        }
        addCrashLog(arguments, number);
        arguments.add("-Djava.io.tmpdir=" + temporary);
        addUserSettings(arguments);
        if (!settings.paths().modulePath().isEmpty()) {
            arguments.add("--module-path");
            arguments.add(joined(settings.paths().modulePath()));
            arguments.add("--add-modules");
            arguments.add(String.join(",", settings.paths().rootModules()));
            for (String open : settings.paths().opens()) {
                arguments.add("--add-opens");
                arguments.add(open + "=ALL-UNNAMED");
            }
            settings.paths().patch().ifPresent(patch -> {
                arguments.add("--patch-module");
                arguments.add(patch.module() + "=" + patch.classes());
                arguments.add("--add-reads");
                arguments.add(patch.module() + "=ALL-UNNAMED");
            });
        }
        addAccess(arguments);
        arguments.add("-Xbootclasspath/a:" + place.resolve(PROBE));
        arguments.add("-cp");
        arguments.add(classPath);
        arguments.add(settings.exercises() ? Markers.EXERCISE_MAIN_CLASS : Markers.MAIN_CLASS);
        if (!place.toString().isEmpty()) {
            arguments.add(place.toString());
        }
        return arguments;
    }

    private void addAccess(List<String> arguments) {
        if (settings.jvm().hasModules() && lacksAccess()) {
            // A package that libraries do not try to use; an open java.lang would change what they do.
            arguments.add("--add-exports");
            arguments.add("java.base/jdk.internal.reflect=ALL-UNNAMED");
        }
    }

    private boolean lacksAccess() {
        // A program on the module path has only the modules that it requires.
        boolean fewModules = settings.program().flatMap(Program::module).isPresent();
        return fewModules || userSays(LIMITED_MODULES) || JvmInstallation.lacks(settings.jvm(), ACCESS);
    }

    /** Returns the arguments for a program: those that start the probe before it, and those with which the user would start it. */
    private List<String> arguments(int number, Path place, String classPath, Program program) {
        List<String> arguments = new ArrayList<>();
        addCrashLog(arguments, number);
        addUserSettings(arguments);
        addAccess(arguments);
        arguments.add("-Xbootclasspath/a:" + place.resolve(PROBE));
        arguments.add("-javaagent:" + place.resolve(AGENT) + "=" + place);
        arguments.addAll(ofProgram(classPath, program));
        return arguments;
    }

    /** Returns the last of the arguments: those that say where the program's classes are, its main class, and its own arguments. */
    private List<String> ofProgram(String classPath, Program program) {
        List<String> arguments = new ArrayList<>();
        if (program.module().isPresent() && !settings.paths().modulePath().isEmpty()) {
            arguments.add("--module-path");
            arguments.add(joined(settings.paths().modulePath()));
        }
        if (!settings.paths().classPath().isEmpty()) {
            arguments.add("-cp");
            arguments.add(classPath);
        }
        if (program.module().isPresent()) {
            arguments.add("--module");
            arguments.add(program.module().get() + "/" + program.mainClass());
        } else {
            arguments.add(program.mainClass());
        }
        arguments.addAll(program.arguments());
        return arguments;
    }

    /** Returns the number of the last arguments that start the program, which finds them as those of its process; 0 if there is none. */
    int countOfProgram() {
        return settings.program().map(program -> ofProgram("", program).size()).orElse(0);
    }

    /** Returns the options of the JVM that the user has set. */
    List<String> usersOptions() {
        List<String> options = new ArrayList<>();
        addUserSettings(options);
        return options;
    }

    private void addCrashLog(List<String> arguments, int number) {
        // The JVM replaces %p in this name with its process id.
        arguments.add("-XX:ErrorFile=" + crashLog(settings, number).toString().replace("%", "%%"));
        if (settings.jvm().hasModules()) {
            arguments.add(Markers.NO_CORE_DUMP);
        }
    }

    private void addUserSettings(List<String> arguments) {
        new TreeMap<>(settings.user().systemProperties()).forEach((key, value) -> arguments.add(property(key, value)));
        arguments.addAll(settings.user().jvmArguments());
    }

    private boolean userSays(Pattern option) {
        Stream<String> fromVariables = OPTION_VARIABLES.stream()
                .map(name -> settings.user().environment().getOrDefault(name, System.getenv(name)))
                .filter(value -> value != null);
        return Stream.concat(settings.user().jvmArguments().stream(), fromVariables)
                .anyMatch(text -> option.matcher(text).find());
    }

    /**
     * Returns the class path under test as one argument. If it is empty this is the probe, because an empty argument would mean the working
     * directory.
     */
    String joinedClassPath() {
        return settings.paths().classPath().isEmpty()
                ? PROBE
                : joined(settings.paths().classPath());
    }

    /** Returns the file to which the JVM with that number writes its log if it crashes. */
    public static Path crashLog(ForkSettings settings, int number) {
        return settings.directory().resolve(Markers.CRASH_LOG + number + ".log");
    }

    /** Returns the environment variables to set in addition to the plugin's own environment. */
    public Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("JAVA_HOME", settings.jvm().home().toString());
        environment.putAll(settings.user().environment());
        return environment;
    }

    private String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(rules.pathSeparator()));
    }

    private static String property(String key, String value) {
        return "-D" + key + "=" + (value == null ? "" : value);
    }
}
