import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * Measures the goals and their peers in turn, and prints medians and ratios as a Markdown table; see the README in this directory.
 *
 * <p>To be run from the root of the repository after {@code mvn package}: {@code java src/bench/Bench.java [runs] [case ...]}.
 */
public final class Bench {

    private static final String GOAL = "io.github.persistenttasks:persistent-tasks-maven-plugin:0.1.0-SNAPSHOT:";
    private static final Path WORK = Path.of("target", "bench").toAbsolutePath();
    private static final Path REPOSITORY = WORK.resolve("repository");
    private static final Pattern TIME = Pattern.compile("^([0-9:.]{12}) ");
    private static final Pattern RESOLUTION = Pattern.compile("The class path took ([0-9]+) ms");
    private static final Pattern STOPPING = Pattern.compile("The stop trials took ([0-9]+) ms");
    private static final Pattern CHECKS = Pattern.compile("\"checks\": ([0-9]+)");
    private static final Pattern COLLECTION = Pattern.compile("->([0-9]+)M\\(");
    private static final Pattern INITIALIZER = Pattern.compile(
            "\"artifact\": \"([^\"]+)\",\\s*\"service\": \"([^\"]+)\",\\s*\"provider\": \"([^\"]+)\",\\s*\"outcome\"");
    private static final List<String> CASES = List.of(
            "real", "next", "real-deps", "per-dependency", "failing", "culprits", "versions", "unchanged", "10", "100", "1000", "3000", "memory");

    private static final List<String> FORCE = List.of("-Dpersistent-tasks.force");

    /** The arguments for running the goal again in the same build, as for the next module of a reactor; the last run counts. */
    private static final List<String> NEXT = List.of("-Dpersistent-tasks.force", GOAL + "check");

    /** Seconds, in the cases that wait until tmax. */
    private static final int TMAX = 3;

    private final int runs;
    private final List<String> rows = new ArrayList<>();

    /** Projects that have been resolved; only the first resolution may download files. */
    private final Set<Path> resolved = new HashSet<>();

    private Bench(int runs) {
        this.runs = runs;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> cases = new ArrayList<>(Arrays.asList(arguments));
        int runs = !cases.isEmpty() && cases.get(0).matches("[0-9]") ? Integer.parseInt(cases.remove(0)) : 5;
        Bench bench = new Bench(runs);
        bench.install();
        for (String one : cases.isEmpty() ? CASES : cases) {
            bench.run(one);
        }
        bench.print();
    }

    private void run(String one) throws Exception {
        switch (one) {
            case "real" -> compare("check, clean, real class path", real(), "check", FORCE, 0, 1.5);
            case "next" -> compare("the same in the next module of a build", real(), "check", NEXT, 0, 1.2);
            case "real-deps" -> compare("find-deps, clean, real class path", real(), "find-deps", List.of(), 0, 1.3);
            case "per-dependency" -> perDependency();
            case "failing" -> compare("check, real class path and 3 leaks, less tmax and stop trials", leaky(), "check", tmax(), TMAX, 1.5);
            case "culprits" ->
                compare("find-deps, real class path, 3 culprits and 6 victims, less tmax", leaky(), "find-deps", tmax(), TMAX, 4);
            case "versions" -> versions();
            case "unchanged" -> unchanged();
            case "memory" -> memory();
            default -> compare("check, clean, " + one + " generated jars", generated(Integer.parseInt(one)), "check", FORCE, 0, 0);
        }
    }

    private static List<String> tmax() {
        return List.of("-Dpersistent-tasks.tmax=" + TMAX);
    }

    /** Compares a goal's own time, minus a number of seconds, with the floor; both run in turn. */
    private void compare(String what, Path project, String goal, List<String> options, int less, double most)
            throws Exception {
        Path providers = floor(project);
        List<Double> ours = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ours.add(own(project, goal, options) - less);
            floors.add(plain(project.resolve("floor.arguments"), providers));
        }
        row(what, ours, "floor", floors, most);
    }

    /** Compares find-deps with plain JVMs, one after the other, each on the closure of a dependency. */
    private void perDependency() throws Exception {
        Path project = real();
        floor(project);
        List<Double> ours = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ours.add(own(project, "find-deps", List.of()));
        }
        double sum = 0;
        for (Set<String> closure : closures(project)) {
            List<Path> files = new ArrayList<>();
            for (Path file : classPath(project)) {
                if (closure.contains(artifact(file))) {
                    files.add(file);
                }
            }
            List<String> lines = new ArrayList<>();
            providers(project).forEach((artifact, own) -> {
                if (closure.contains(artifact)) {
                    lines.addAll(own);
                }
            });
            Path providers = Files.write(project.resolve("one.providers"), lines);
            sum += plain(arguments(project.resolve("one.arguments"), files), providers);
        }
        row("find-deps, clean, real class path", ours, "a JVM per dependency (1 run)", List.of(sum), 1 / 15.0);
    }

    /** Compares find-version over thirty newer versions, of which the last eleven are clean, with one check of the version in use. */
    private void versions() throws Exception {
        int newest = 31;
        int firstClean = 21;
        StringBuilder versions = new StringBuilder();
        for (int version = 1; version <= newest; version++) {
            publish("versions", version, "Versions", version < firstClean ? LEAK.formatted(0) : "", "");
            versions.append("<version>").append(version).append("</version>");
        }
        Files.writeString(
                REPOSITORY.resolve("bench/versions/maven-metadata-local.xml"),
                "<metadata><groupId>bench</groupId><artifactId>versions</artifactId><versioning><versions>" + versions
                        + "</versions></versioning></metadata>");
        Path directory = Files.createDirectories(WORK.resolve("versions"));
        List<String> options = List.of("-Dpersistent-tasks.artifact=bench:versions:1", "-Dpersistent-tasks.tmax=" + TMAX);
        List<Double> ours = new ArrayList<>();
        List<Double> checks = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ours.add(own(directory, "find-version", options));
            checks.add(own(directory, "check", options));
        }
        Matcher count = CHECKS.matcher(Files.readString(directory.resolve("target/persistent-tasks/find-version.json")));
        if (!count.find()) {
            throw new IllegalStateException("find-version.json does not say how many checks it took.");
        }
        double most = Math.log(newest - 1) / Math.log(2) + 3;
        row("find-version, 30 newer versions, " + count.group(1) + " checks", ours, "one check", checks, most);
    }

    private void unchanged() throws Exception {
        Path project = real();
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        goal(project, "check", List.of());
        for (int i = 0; i < runs; i++) {
            first.add(own(project, "check", FORCE));
            again.add(own(project, "check", List.of()));
        }
        row("check, nothing changed", again, "the first one", first, 0.05);
    }

    /** Compares the maximum live size of Maven's heap with that of a build that skips the goal. */
    private void memory() throws Exception {
        Path project = generated(3000);
        goal(project, "check", List.of());
        double ours = live(project, FORCE);
        double without = live(project, List.of("-Dpersistent-tasks.skip"));
        rows.add(String.format(
                Locale.ROOT,
                "| live heap of Maven, check of 3000 jars | %.0f MB | the same, skipped | %.0f MB | +%.0f MB | < 100 MB |",
                ours,
                without,
                ours - without));
        System.out.println(rows.get(rows.size() - 1));
    }

    private double live(Path project, List<String> options) throws Exception {
        Path log = WORK.resolve("gc.log");
        execute(
                project,
                goalCommand(project, "check", options),
                Map.of("MAVEN_OPTS", "-XX:+UseSerialGC -Xmn8m -Xlog:gc:file=" + log));
        return COLLECTION
                .matcher(Files.readString(log))
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .max()
                .orElseThrow();
    }

    /** Returns a goal's own seconds, without Maven's startup and the resolution of the class path. */
    private double own(Path project, String goal, List<String> options) throws Exception {
        List<String> skipped = new ArrayList<>(options);
        skipped.removeIf(option -> !option.startsWith(GOAL));
        skipped.add("-Dpersistent-tasks.skip");
        return goal(project, goal, options) - goal(project, goal, skipped);
    }

    /**
     * Returns the seconds from Maven's last line with the goal to the line at the end of the build, minus those for the resolution and for
     * trying to stop tasks.
     */
    private double goal(Path project, String goal, List<String> options) throws Exception {
        String log = execute(project, goalCommand(project, goal, options), Map.of());
        LocalTime start = null;
        LocalTime end = null;
        for (String line : log.lines().toList()) {
            Matcher matcher = TIME.matcher(line);
            if (matcher.find()) {
                LocalTime time = LocalTime.parse(matcher.group(1));
                start = line.contains("--- persistent-tasks") ? time : start;
                end = line.contains("BUILD ") ? time : end;
            }
        }
        long resolution = last(RESOLUTION, log);
        boolean skipped = options.contains("-Dpersistent-tasks.skip");
        if (start == null || end == null || resolution < 0 && !skipped) {
            throw new IllegalStateException(log);
        }
        long millis = Duration.between(start, end).toMillis();
        return (millis - Math.max(0, last(STOPPING, log)) - Math.max(0, resolution)) / 1000.0;
    }

    /** Returns the milliseconds in the last line of this kind, or -1 if there is none. */
    private static long last(Pattern pattern, String log) {
        return pattern.matcher(log)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .reduce(-1, (before, after) -> after);
    }

    private List<String> goalCommand(Path project, String goal, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                mvn(),
                "-B",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                "-Dorg.slf4j.simpleLogger.log.io.github.persistenttasks=debug"));
        if (!resolved.add(project)) {
            command.add("-o");
        }
        command.add(GOAL + goal);
        command.addAll(options);
        return command;
    }

    /** Returns the seconds that a plain JVM with default flags takes to load the providers. */
    private double plain(Path arguments, Path providers) throws Exception {
        long start = System.nanoTime();
        execute(WORK, List.of(java(), "@" + arguments, "Floor", providers.toString()), Map.of());
        return (System.nanoTime() - start) / 1e9;
    }

    /** Writes the input of the floor: its class, the class path, and the providers in the report except for those that leak. */
    private Path floor(Path project) throws Exception {
        Path source = Path.of("src", "bench", "Floor.java").toAbsolutePath();
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", floorClasses().toString(), source.toString());
        goal(project, "check", List.of("-Dpersistent-tasks.force", "-Dpersistent-tasks.tmax=1", "-Dpersistent-tasks.failOn=none"));
        Path list = project.resolve("floor.classpath");
        String plugin = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:";
        execute(project, List.of(mvn(), "-q", "-B", plugin + "build-classpath", "-Dmdep.outputFile=" + list), Map.of());
        arguments(project.resolve("floor.arguments"), classPath(project));
        List<String> lines = new ArrayList<>();
        providers(project).values().forEach(lines::addAll);
        lines.removeIf(line -> line.contains("Leaky"));
        return Files.write(project.resolve("floor.providers"), lines);
    }

    private static Path floorClasses() throws IOException {
        return Files.createDirectories(WORK.resolve("floor"));
    }

    private static Path arguments(Path file, List<Path> classPath) throws IOException {
        List<String> all = new ArrayList<>(List.of(floorClasses().toString()));
        classPath.forEach(one -> all.add(one.toString()));
        return Files.writeString(
                file, "-cp\n\"" + String.join(File.pathSeparator, all).replace("\\", "\\\\") + "\"\n");
    }

    private static List<Path> classPath(Path project) throws IOException {
        String text = Files.readString(project.resolve("floor.classpath")).trim();
        return Arrays.stream(text.split(File.pathSeparator)).map(Path::of).toList();
    }

    /** Returns the services and providers of each artifact, one pair per line. */
    private static Map<String, List<String>> providers(Path project) throws IOException {
        Map<String, List<String>> providers = new LinkedHashMap<>();
        Matcher matcher = INITIALIZER.matcher(Files.readString(project.resolve("target/persistent-tasks/report.json")));
        while (matcher.find()) {
            String[] id = matcher.group(1).split(":");
            providers
                    .computeIfAbsent(id[0] + ":" + id[1], unknown -> new ArrayList<>())
                    .add(matcher.group(2) + " " + matcher.group(3));
        }
        return providers;
    }

    /** Returns the closure of each dependency, as {@code groupId:artifactId}. */
    private List<Set<String>> closures(Path project) throws Exception {
        Path tree = project.resolve("tree.tgf");
        String plugin = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:";
        execute(
                project,
                List.of(mvn(), "-q", "-B", plugin + "tree", "-Dverbose", "-Dscope=runtime", "-DoutputType=tgf", "-DoutputFile=" + tree),
                Map.of());
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Set<String>> children = new LinkedHashMap<>();
        boolean edges = false;
        for (String line : Files.readAllLines(tree)) {
            String[] parts = line.replace("(", "").split("[ :]");
            if (line.equals("#")) {
                edges = true;
            } else if (edges) {
                children.computeIfAbsent(names.get(parts[0]), unknown -> new LinkedHashSet<>()).add(names.get(parts[1]));
            } else {
                names.put(parts[0], parts[1] + ":" + parts[2]);
            }
        }
        List<Set<String>> closures = new ArrayList<>();
        for (Path file : classPath(project)) {
            Set<String> closure = new LinkedHashSet<>();
            List<String> todo = new ArrayList<>(List.of(artifact(file)));
            while (!todo.isEmpty()) {
                String next = todo.remove(0);
                if (closure.add(next)) {
                    todo.addAll(children.getOrDefault(next, Set.of()));
                }
            }
            closures.add(closure);
        }
        return closures;
    }

    /** Returns {@code groupId:artifactId} of a file in the repository. */
    private static String artifact(Path file) {
        Path directory = REPOSITORY.relativize(file).getParent().getParent();
        return directory.getParent().toString().replace(File.separatorChar, '.') + ":" + directory.getFileName();
    }

    private Path real() throws Exception {
        return project("real", Files.readString(Path.of("src", "bench", "real-pom.xml")));
    }

    /** Creates the real class path with three artifacts that leak and two victims of each. */
    private Path leaky() throws Exception {
        StringBuilder dependencies = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            publish("leaky" + i, 1, "Leaky", LEAK.formatted(i), "");
            publish("victim" + i, 1, "Victim", "", dependency("leaky" + i));
            publish("distant" + i, 1, "Distant", "", dependency("victim" + i));
            dependencies.append(dependency("distant" + i));
        }
        String pom = Files.readString(Path.of("src", "bench", "real-pom.xml"));
        return project("leaky", pom.replace("</dependencies>", dependencies + "</dependencies>"));
    }

    /** Code that leaks like most libraries do: it leaves a worker of a pool that is never shut down. */
    private static final String LEAK =
            "java.util.concurrent.Executors.newFixedThreadPool(1, task -> new Thread(task, \"leak-%d\")).execute(() -> {});";

    /** Creates a number of jars with one provider each. */
    private Path generated(int jars) throws Exception {
        StringBuilder dependencies = new StringBuilder();
        for (int i = 0; i < jars; i++) {
            dependencies.append(dependency("p" + i));
        }
        Path project = project(
                "generated-" + jars,
                "<project><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>generated</artifactId><version>1</version><dependencies>"
                        + dependencies + "</dependencies></project>");
        for (int i = 0; i < jars; i++) {
            publish("p" + i, 1, "P" + i, "", "");
        }
        return project;
    }

    private static Path project(String name, String pom) throws IOException {
        Path project = Files.createDirectories(WORK.resolve(name));
        Files.writeString(project.resolve("pom.xml"), pom);
        return project;
    }

    private static String dependency(String artifact) {
        return "<dependency><groupId>bench</groupId><artifactId>" + artifact + "</artifactId><version>1</version></dependency>";
    }

    /** Adds an artifact with one provider of {@code Runnable} to the repository, unless it exists. */
    private static void publish(String artifact, int version, String type, String code, String dependencies) throws IOException {
        Path directory = Files.createDirectories(REPOSITORY.resolve("bench/" + artifact + "/" + version));
        Path jar = directory.resolve(artifact + "-" + version + ".jar");
        if (Files.exists(jar)) {
            return;
        }
        Path classes = Files.createDirectories(WORK.resolve("generated-classes"));
        Path source = Files.writeString(
                WORK.resolve(type + ".java"),
                "package bench." + artifact + "; public class " + type + " implements Runnable { public " + type + "() { " + code
                        + " } public void run() {} }");
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString());
        String file = "bench/" + artifact + "/" + type + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/services/java.lang.Runnable"));
            out.write(("bench." + artifact + "." + type + "\n").getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry(file));
            Files.copy(classes.resolve(file), out);
        }
        Files.writeString(
                directory.resolve(artifact + "-" + version + ".pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>" + artifact
                        + "</artifactId><version>" + version + "</version><dependencies>" + dependencies + "</dependencies></project>");
    }

    private void install() throws Exception {
        Path jar = Path.of("target", "persistent-tasks-maven-plugin-0.1.0-SNAPSHOT.jar").toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("There is no " + jar + "; run mvn package first.");
        }
        Files.createDirectories(WORK);
        execute(
                WORK,
                List.of(
                        mvn(),
                        "-q",
                        "-B",
                        "org.apache.maven.plugins:maven-install-plugin:3.2.0:install-file",
                        "-Dfile=" + jar,
                        "-DpomFile=" + Path.of("pom.xml").toAbsolutePath()),
                Map.of());
    }

    private String execute(Path directory, List<String> command, Map<String, String> environment) throws Exception {
        List<String> all = new ArrayList<>(command);
        if (command.get(0).equals(mvn())) {
            all.addAll(List.of("-s", settings().toString()));
        }
        Path log = Files.createTempFile(WORK, "log", ".txt");
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(30, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Too slow: " + command);
        }
        String text = Files.readString(log);
        Files.delete(log);
        return text;
    }

    /** Uses a repository of its own, which takes artifacts from the user's repository if they exist there. */
    private static Path settings() throws IOException {
        Path user = Path.of(System.getProperty("user.home"), ".m2", "repository");
        String repository = "<id>user</id><url>" + user.toUri() + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases>";
        return Files.writeString(
                WORK.resolve("settings.xml"),
                "<settings><localRepository>" + REPOSITORY + "</localRepository><profiles><profile><id>user</id><repositories><repository>"
                        + repository + "</repository></repositories><pluginRepositories><pluginRepository>" + repository
                        + "</pluginRepository></pluginRepositories></profile></profiles><activeProfiles><activeProfile>user</activeProfile></activeProfiles></settings>");
    }

    /** Adds a row; the ratio is the median of the ratios of all runs, in each of which both sides ran in turn. */
    private void row(String what, List<Double> ours, String peer, List<Double> theirs, double most) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(Math.min(i, theirs.size() - 1)));
        }
        String row = String.format(
                Locale.ROOT,
                "| %s | %.2f s | %s | %.2f s | %.3f | %s |",
                what,
                median(ours),
                peer,
                median(theirs),
                median(ratios),
                most == 0 ? "" : String.format(Locale.ROOT, "%.3g", most));
        rows.add(row);
        System.out.println(row);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%n%d runs each, in turn; %d processors, %s %s, JDK %s%n%n",
                runs,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
        System.out.println("| what | median | against | its median | ratio | to reach |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        rows.forEach(System.out::println);
    }

    private static String mvn() {
        return System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
