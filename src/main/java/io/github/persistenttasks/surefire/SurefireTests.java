package io.github.persistenttasks.surefire;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.launch.UserSettings;
import io.github.persistenttasks.protocol.TestFilter;
import io.github.persistenttasks.protocol.TestSettings;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.cli.CommandLineUtils;
import org.jspecify.annotations.Nullable;

/** Reads from a module's Surefire configuration which tests Surefire would run, and how. */
public final class SurefireTests {

    private static final String PARAMETER = "persistent-tasks.tests";

    private static final List<String> DEFAULT_INCLUDES = List.of("**/Test*", "**/*Test", "**/*Tests", "**/*TestCase");

    /** Parameters of Surefire's test plan that are not honoured, each with a default that says the same as its absence. */
    private static final Map<String, String> NOT_HONOURED = Map.ofEntries(
            Map.entry("forkMode", "once"),
            Map.entry("reuseForks", "true"),
            Map.entry("rerunFailingTestsCount", "0"),
            Map.entry("skipAfterFailureCount", "0"),
            Map.entry("objectFactory", ""),
            Map.entry("jvm", ""),
            Map.entry("jdkToolchain", ""),
            Map.entry("classpathDependencyScopeExclude", ""),
            Map.entry("excludedEnvironmentVariables", ""),
            Map.entry("testClassesDirectory", ""));

    /** An expression that is still there because a plugin that has not run would set the property. */
    private static final Pattern UNRESOLVED = Pattern.compile("[$@]\\{[^}]*}");

    private final SurefireConfiguration surefire;
    private final ClassPath classPath;

    /** Whether the build has other modules, in which the tests may be. */
    private final boolean several;

    private final List<String> notes = new ArrayList<>();

    private SurefireTests(SurefireConfiguration surefire, ClassPath classPath, boolean several) {
        this.surefire = surefire;
        this.classPath = classPath;
        this.several = several;
    }

    /**
     * Returns the tests of a module, without the files that run them.
     *
     * @param execution an execution of the session, for expressions in the configuration
     * @param classPath the module's test class path
     * @param patterns the tests to run; empty for those that Surefire would run
     * @throws ConfigurationException if the patterns are wrong or select no test class
     * @throws ProbeException if the test classes cannot be read
     */
    public static TestRun of(
            MavenSession session,
            MavenProject project,
            MojoExecution execution,
            ClassPath classPath,
            Optional<String> patterns)
            throws ConfigurationException, ProbeException {
        boolean several = session.getProjects().size() > 1;
        return new SurefireTests(SurefireConfiguration.of(session, project, execution), classPath, several)
                .run(patterns);
    }

    private TestRun run(Optional<String> given) throws ConfigurationException, ProbeException {
        MavenProject project = surefire.project();
        Path basedir = project.getBasedir().toPath();
        Selection selection = selection(given);
        notHonoured();
        return new TestRun(
                selection.classes(),
                new TestSettings(
                        surefire.list("groups", "groups"),
                        surefire.list("excludedGroups", "excludedGroups"),
                        surefire.list("includeJUnit5Engines", "surefire.includeJUnit5Engines"),
                        surefire.list("excludeJUnit5Engines", "surefire.excludeJUnit5Engines"),
                        selection.methods(),
                        parameters()),
                new UserSettings(arguments(), surefire.map("environmentVariables"), systemProperties(basedir)),
                new TestRun.Place(
                        basedir, workingDirectory(basedir, surefire.text("workingDirectory")), usesModulePath()),
                surefire.list("additionalClasspathElements", "maven.test.additionalClasspath").stream()
                        .map(basedir::resolve)
                        .filter(Files::exists)
                        .toList(),
                ChosenDependencies.of(
                                classPath,
                                surefire.list("classpathDependencyExcludes", "maven.test.dependency.excludes"))
                        .stream()
                        .map(Entry::id)
                        .toList(),
                Optional.empty(),
                notes);
    }

    /** Returns the directory in which Surefire runs tests; Surefire creates it as well. */
    private static Path workingDirectory(Path basedir, Optional<String> configured) throws ProbeException {
        Path directory = configured.map(basedir::resolve).orElse(basedir);
        try {
            return Files.isDirectory(directory) ? directory : Files.createDirectories(directory);
        } catch (IOException e) {
            throw new ProbeException(
                    "Cannot create the working directory of the tests, " + directory + ": " + e.getMessage(), e);
        }
    }

    private TestPatterns patterns(Optional<String> given) throws ConfigurationException {
        Optional<String> only = given.or(() -> surefire.text("test", "test"));
        try {
            if (only.isPresent()) {
                return TestPatterns.of(only.get());
            }
            List<String> includes = withFile(surefire.list("includes", "surefire.includes"), "includesFile");
            List<String> excludes = withFile(surefire.list("excludes", "surefire.excludes"), "excludesFile");
            return TestPatterns.of(includes.isEmpty() ? DEFAULT_INCLUDES : includes, excludes);
        } catch (PatternSyntaxException e) {
            throw new ConfigurationException(
                    "%s: '%s' is not a valid regular expression (%s); expected patterns such as OrderTest, Order*Test#save*, !SlowTest or %%regex[.*Order.*]."
                            .formatted(
                                    given.isPresent() ? PARAMETER : "Surefire's test, includes or excludes",
                                    e.getPattern(),
                                    e.getDescription()));
        }
    }

    private List<String> withFile(List<String> patterns, String parameter) throws ConfigurationException {
        Optional<Path> file = surefire.text(parameter, "surefire." + parameter)
                .map(name -> surefire.project().getBasedir().toPath().resolve(name));
        if (file.isEmpty()) {
            return patterns;
        }
        try {
            List<String> all = new ArrayList<>(patterns);
            Files.readAllLines(file.get()).stream()
                    .map(String::trim)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(all::add);
            return all;
        } catch (IOException e) {
            throw new ConfigurationException(
                    "Surefire's %s: '%s' cannot be read; expected a file with a pattern in each line."
                            .formatted(parameter, file.get()));
        }
    }

    /**
     * The tests that are selected.
     *
     * @param classes the names of the classes, in their order
     * @param methods the filters for their methods; empty for all methods
     */
    private record Selection(List<String> classes, List<TestFilter> methods) {}

    private Selection selection(Optional<String> given) throws ConfigurationException, ProbeException {
        TestPatterns patterns = patterns(given);
        if (given.isEmpty() && isSkipped()) {
            notes.add("the POM skips the tests of this module");
            return new Selection(List.of(), List.of());
        }
        Path directory = Path.of(surefire.project().getBuild().getTestOutputDirectory());
        List<String> suites = surefire.list("suiteXmlFiles", "surefire.suiteXmlFiles");
        // As in Surefire, patterns replace the suites.
        if (!suites.isEmpty()
                && given.isEmpty()
                && surefire.text("test", "test").isEmpty()) {
            return ofSuites(directory, suites);
        }
        List<String> classes = classes(directory, patterns::select);
        if (given.isPresent() && classes.isEmpty() && Files.isDirectory(directory)) {
            throw new ConfigurationException(
                    "%s: no class in %s matches '%s'; expected patterns such as OrderTest, Order*Test#save* or !SlowTest."
                            .formatted(PARAMETER, directory, given.get()));
        }
        if (given.isPresent() && classes.isEmpty() && !several) {
            throw new ConfigurationException(
                    "%s: '%s' matches no class, because %s does not exist; run test-compile first, or name tests of a module that has tests."
                            .formatted(PARAMETER, given.get(), directory));
        }
        return new Selection(ordered(classes), patterns.ofMethods());
    }

    private Selection ofSuites(Path directory, List<String> files) throws ConfigurationException, ProbeException {
        Path basedir = surefire.project().getBasedir().toPath();
        TestSuite suite;
        try {
            suite = TestSuite.of(files.stream().map(basedir::resolve).toList());
        } catch (IOException e) {
            throw new ConfigurationException(
                    "Surefire's suiteXmlFiles: '%s' cannot be read (%s); expected suite files of TestNG."
                            .formatted(String.join(", ", files), e.getMessage()));
        }
        if (!suite.others().isEmpty()) {
            notes.add("suiteXmlFiles: only the classes, packages and methods of the suites are used, not "
                    + String.join(", ", suite.others()));
        }
        List<String> classes = new ArrayList<>(suite.classes());
        classes(directory, file -> !file.contains("$")).stream()
                .filter(name -> suite.selectsPackageOf(name) && !classes.contains(name))
                .forEach(classes::add);
        return new Selection(classes, suite.ofMethods());
    }

    /** Returns the selected classes of the module, and after them those of the dependencies that Surefire scans. */
    private List<String> classes(Path directory, Predicate<String> selected) throws ProbeException {
        Set<String> classes = new LinkedHashSet<>();
        List<Path> files = new ArrayList<>(List.of(directory));
        ChosenDependencies.of(classPath, surefire.list("dependenciesToScan", "dependenciesToScan"))
                .forEach(dependency -> files.add(dependency.file()));
        for (Path file : files) {
            try {
                classes.addAll(TestClassFiles.of(file, selected));
            } catch (IOException e) {
                throw new ProbeException("Cannot read the test classes in " + file + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(classes);
    }

    /** Returns whether the POM skips the tests; a property on the command line only means that Surefire need not run them. */
    private boolean isSkipped() {
        return List.of("skip", "skipTests").stream()
                .anyMatch(name ->
                        surefire.text(name).filter(Boolean::parseBoolean).isPresent() && !isSetOnCommandLine(name));
    }

    private boolean isSetOnCommandLine(String name) {
        return surefire.userProperties().containsKey(name.equals("skip") ? "maven.test.skip" : name);
    }

    private List<String> ordered(List<String> classes) {
        String order = surefire.text("runOrder", "surefire.runOrder").orElse("filesystem");
        if (order.equalsIgnoreCase("reversealphabetical")) {
            List<String> reversed = new ArrayList<>(classes);
            java.util.Collections.reverse(reversed);
            return reversed;
        }
        if (!order.equalsIgnoreCase("filesystem") && !order.equalsIgnoreCase("alphabetical")) {
            notes.add("runOrder " + order + ": the test classes run in alphabetical order");
        }
        return classes;
    }

    private Map<String, String> parameters() throws ConfigurationException {
        Map<String, String> parameters = new LinkedHashMap<>();
        String text = surefire.map("properties").getOrDefault("configurationParameters", "");
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    "Surefire's configurationParameters: '%s' cannot be read (%s); expected lines such as key = value."
                            .formatted(text.trim(), e.getMessage()));
        }
        properties.stringPropertyNames().forEach(name -> parameters.put(name, properties.getProperty(name)));
        boolean parallel = isOn(parameters.get("junit.jupiter.execution.parallel.enabled"))
                || isOn(platformProperties().getProperty("junit.jupiter.execution.parallel.enabled"))
                || surefire.text("parallel", "parallel")
                        .filter(how -> !how.equals("none"))
                        .isPresent();
        if (parallel) {
            notes.add("parallel execution is off, so that each task is attributed to the test that started it");
        }
        parameters.put("junit.jupiter.execution.parallel.enabled", "false");
        parameters.put("junit.vintage.execution.parallel.enabled", "false");
        return parameters;
    }

    private static boolean isOn(@Nullable String value) {
        return Boolean.parseBoolean(value == null ? "" : value.trim());
    }

    /** Returns the properties with which the module itself configures the JUnit Platform; the launcher reads them. */
    private Properties platformProperties() {
        Properties properties = new Properties();
        Path file = Path.of(surefire.project().getBuild().getTestOutputDirectory(), "junit-platform.properties");
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException none) {
            return new Properties();
        }
        return properties;
    }

    private List<String> arguments() throws ConfigurationException {
        List<String> arguments = new ArrayList<>();
        if (surefire.text("enableAssertions", "enableAssertions")
                .map(Boolean::parseBoolean)
                .orElse(true)) {
            arguments.add("-ea");
        }
        String configured = surefire.late(surefire.text("argLine", "argLine").orElse(""));
        String line = UNRESOLVED.matcher(configured).replaceAll("").replaceAll("\\s", " ");
        if (UNRESOLVED.matcher(configured).find()) {
            notes.add("the properties in argLine that no plugin has set; run test-compile in the same call");
        }
        try {
            arguments.addAll(List.of(CommandLineUtils.translateCommandline(line)));
        } catch (Exception e) {
            throw new ConfigurationException(
                    "Surefire's argLine: '%s' is not a valid command line (%s).".formatted(line, e.getMessage()));
        }
        return arguments;
    }

    /** Returns the system properties that Surefire sets, those of Maven's command line included. */
    private Map<String, String> systemProperties(Path basedir) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("basedir", basedir.toString());
        properties.putAll(surefire.map("systemProperties"));
        properties.putAll(surefire.map("systemPropertyVariables"));
        Properties user = surefire.userProperties();
        user.stringPropertyNames().forEach(name -> properties.put(name, user.getProperty(name)));
        return properties;
    }

    private boolean usesModulePath() {
        return surefire.text("useModulePath", "surefire.useModulePath")
                .map(Boolean::parseBoolean)
                .orElse(true);
    }

    private void notHonoured() {
        for (String name : surefire.names()) {
            String usual = NOT_HONOURED.get(name);
            if (usual != null
                    && surefire.sets(name)
                    && !surefire.text(name).orElse("…").equals(usual)) {
                notes.add(name);
            }
        }
        surefire.text("forkCount", "forkCount")
                .filter(count -> !count.equals("1"))
                .ifPresent(count ->
                        notes.add("forkCount " + count + ": the test classes run one after the other in one JVM"));
        if (usesModulePath()
                && new File(surefire.project().getBuild().getTestOutputDirectory(), "module-info.class").exists()) {
            notes.add("useModulePath: tests with a module-info of their own run on the class path");
        }
        surefire.otherExecutions().forEach(id -> notes.add("the execution " + id + ": only one execution is run"));
    }
}
