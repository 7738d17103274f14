import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * Times the goals against their peers, in turn, and prints medians and ratios as a Markdown table.
 *
 * <p>The floor is a plain JVM with its default flags that loads the same providers one after the other and exits. A goal's own time is what
 * lies between Maven's line that names it and Maven's line that the build is over, less the resolution of the class path, which the report
 * states.
 *
 * <p>Run from the root of the repository after {@code mvn package}: {@code java src/bench/Bench.java [runs] [case ...]}, where a case is
 * {@code real}, {@code real-deps}, {@code leaky} or the number of generated jars.
 */
public final class Bench {

    private static final String GOAL = "io.github.persistenttasks:persistent-tasks-maven-plugin:0.1.0-SNAPSHOT:";
    private static final Path WORK = Path.of("target", "bench").toAbsolutePath();
    private static final Path REPOSITORY = WORK.resolve("repository");
    private static final Pattern TIME = Pattern.compile("^([0-9:.]{12}) ");
    private static final Pattern RESOLUTION = Pattern.compile("\"classPathMillis\": ([0-9]+)");
    private static final String TMAX = "2";

    private final int runs;
    private final List<String> rows = new ArrayList<>();

    /** What was run before: only the first time may anything be downloaded. */
    private final Set<String> resolved = new HashSet<>();

    private Bench(int runs) {
        this.runs = runs;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> cases = new ArrayList<>(Arrays.asList(arguments));
        int runs = !cases.isEmpty() && cases.get(0).matches("[0-9]") ? Integer.parseInt(cases.remove(0)) : 5;
        if (cases.isEmpty()) {
            cases = List.of("real", "real-deps", "leaky", "10", "100", "1000", "3000");
        }
        Bench bench = new Bench(runs);
        bench.install();
        for (String one : cases) {
            bench.run(one);
        }
        bench.print();
    }

    private void run(String one) throws Exception {
        switch (one) {
            case "real" -> check("check, real class path", real(), false);
            case "real-deps" -> findDeps("find-deps, real class path", real());
            case "leaky" -> leaky();
            default -> check("check, " + one + " generated jars", generated(Integer.parseInt(one), 0), false);
        }
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
                        "-DpomFile=" + Path.of("pom.xml").toAbsolutePath()));
    }

    private void check(String name, Path project, boolean fails) throws Exception {
        goal(project, "check", List.of("-Dpersistent-tasks.force"), false);
        Path floor = floor(project);
        List<Double> goals = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            goals.add(goal(project, "check", List.of("-Dpersistent-tasks.force", "-Dpersistent-tasks.tmax=" + TMAX), fails));
            floors.add(plain(project, floor));
        }
        row(name, goals, "floor", floors);
    }

    private void findDeps(String name, Path project) throws Exception {
        goal(project, "check", List.of("-Dpersistent-tasks.force"), false);
        Path floor = floor(project);
        List<Double> goals = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            goals.add(goal(project, "find-deps", List.of(), false));
            floors.add(plain(project, floor));
        }
        row(name, goals, "floor", floors);
        List<Double> isolated = new ArrayList<>();
        isolated.add(goal(project, "find-deps", List.of("-Dpersistent-tasks.isolate=all", "-Dpersistent-tasks.forks=1"), false));
        row(name, goals, "a JVM per dependency, one after the other (1 run)", isolated);
    }

    private void leaky() throws Exception {
        Path project = generated(100, 3);
        check("check, 100 generated jars of which 3 leak, tmax " + TMAX + " s", project, true);
        List<Double> goals = new ArrayList<>();
        Path floor = floor(project);
        List<Double> floors = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            goals.add(goal(project, "find-deps", List.of("-Dpersistent-tasks.tmax=" + TMAX), false));
            floors.add(plain(project, floor));
        }
        row("find-deps, 100 generated jars of which 3 leak, tmax " + TMAX + " s", goals, "floor", floors);
    }

    /** Returns a goal's own seconds. */
    private double goal(Path project, String goal, List<String> options, boolean fails) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                mvn(),
                "-B",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS"));
        if (!resolved.add(project + goal)) {
            command.add("-o");
        }
        command.add(GOAL + goal);
        command.addAll(options);
        String log = execute(project, command);
        LocalTime start = null;
        LocalTime end = null;
        for (String line : log.lines().toList()) {
            Matcher matcher = TIME.matcher(line);
            if (matcher.find()) {
                LocalTime time = LocalTime.parse(matcher.group(1));
                start = start == null && line.contains("persistent-tasks-maven-plugin:") ? time : start;
                end = line.contains("BUILD ") ? time : end;
            }
        }
        if (start == null || end == null || !fails && !log.contains("BUILD SUCCESS")) {
            throw new IllegalStateException(log);
        }
        String report = goal.equals("check") ? "report.json" : "find-deps.json";
        Matcher resolution = RESOLUTION.matcher(Files.readString(project.resolve("target/persistent-tasks/" + report)));
        long millis = Duration.between(start, end).toMillis() - (resolution.find() ? Long.parseLong(resolution.group(1)) : 0);
        return millis / 1000.0;
    }

    /** Returns the seconds of a plain JVM that loads the providers; it is the floor, with a JVM's default flags. */
    private double plain(Path project, Path providers) throws Exception {
        Path arguments = project.resolve("floor.arguments");
        long start = System.nanoTime();
        execute(project, List.of(java(), "@" + arguments, "Floor", providers.toString()));
        return (System.nanoTime() - start) / 1e9;
    }

    /** Writes what the floor needs: its class, the class path, and the providers that the report lists. */
    private Path floor(Path project) throws Exception {
        Path classes = Files.createDirectories(WORK.resolve("floor"));
        Path source = Path.of("src", "bench", "Floor.java").toAbsolutePath();
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString());
        String report = Files.readString(project.resolve("target/persistent-tasks/report.json"));
        Matcher matcher = Pattern.compile("\"service\": \"([^\"]+)\",\\s*\"provider\": \"([^\"]+)\",\\s*\"outcome\"")
                .matcher(report);
        List<String> lines = new ArrayList<>();
        while (matcher.find()) {
            lines.add(matcher.group(1) + " " + matcher.group(2));
        }
        Path providers = project.resolve("floor.providers");
        Files.write(providers, lines);
        Path list = project.resolve("floor.classpath");
        execute(
                project,
                List.of(
                        mvn(),
                        "-q",
                        "-B",
                        "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath",
                        "-Dmdep.outputFile=" + list));
        String classPath = Files.readString(list).trim();
        Files.writeString(
                project.resolve("floor.arguments"),
                "-cp\n\"" + (classes + java.io.File.pathSeparator + classPath).replace("\\", "\\\\") + "\"\n");
        return providers;
    }

    private Path real() throws Exception {
        Path project = Files.createDirectories(WORK.resolve("real"));
        Files.copy(
                Path.of("src", "bench", "real-pom.xml"),
                project.resolve("pom.xml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return project;
    }

    /** Generates a project with so many jars, each with one provider; the first few leave a thread behind. */
    private Path generated(int jars, int leaky) throws Exception {
        Path project = Files.createDirectories(WORK.resolve("generated-" + jars + "-" + leaky));
        Path sources = Files.createDirectories(project.resolve("generated"));
        StringBuilder dependencies = new StringBuilder();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < jars; i++) {
            String leak = i < leaky ? "new Thread(() -> { while (true) { try { Thread.sleep(1000000); } catch (InterruptedException e) { return; } } }, \"leak-" + i + "\").start();" : "";
            files.add(Files.writeString(
                    sources.resolve("P" + i + ".java"),
                    "package bench.p" + i + "; public class P" + i + " implements Runnable { public P" + i + "() { " + leak + " } public void run() {} }"));
            dependencies.append("<dependency><groupId>bench</groupId><artifactId>p").append(i).append("</artifactId><version>1</version></dependency>");
        }
        Path classes = Files.createDirectories(project.resolve("generated-classes"));
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString()));
        files.forEach(file -> arguments.add(file.toString()));
        ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        for (int i = 0; i < jars; i++) {
            publish(classes, i);
        }
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>generated</artifactId><version>1</version><dependencies>"
                        + dependencies + "</dependencies></project>");
        return project;
    }

    private static void publish(Path classes, int number) throws IOException {
        Path directory = Files.createDirectories(localRepository().resolve("bench/p" + number + "/1"));
        Path jar = directory.resolve("p" + number + "-1.jar");
        String type = "bench/p" + number + "/P" + number + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/services/java.lang.Runnable"));
            out.write(("bench.p" + number + ".P" + number + "\n").getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry(type));
            Files.copy(classes.resolve(type), out);
        }
        Files.writeString(
                directory.resolve("p" + number + "-1.pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>p" + number + "</artifactId><version>1</version></project>");
    }

    private static Path localRepository() {
        return REPOSITORY;
    }

    private String execute(Path directory, List<String> command) throws Exception {
        List<String> all = new ArrayList<>(command);
        if (command.get(0).equals(mvn())) {
            all.addAll(List.of("-s", settings().toString()));
        }
        Path log = Files.createTempFile(WORK, "log", ".txt");
        Process process = new ProcessBuilder(all)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(30, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Too slow: " + command);
        }
        String text = Files.readString(log);
        Files.delete(log);
        return text;
    }

    /** The repository of the benchmark is its own; what is in the user's already comes from there. */
    private static Path settings() throws IOException {
        Path user = Path.of(System.getProperty("user.home"), ".m2", "repository");
        String repository = "<id>user</id><url>" + user.toUri() + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases>";
        return Files.writeString(
                WORK.resolve("settings.xml"),
                "<settings><localRepository>" + REPOSITORY + "</localRepository><profiles><profile><id>user</id><repositories><repository>"
                        + repository + "</repository></repositories><pluginRepositories><pluginRepository>" + repository
                        + "</pluginRepository></pluginRepositories></profile></profiles><activeProfiles><activeProfile>user</activeProfile></activeProfiles></settings>");
    }

    private void row(String name, List<Double> ours, String peer, List<Double> theirs) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        String row = String.format(
                Locale.ROOT,
                "| %s | %.2f s | %s | %.2f s | %.3f |",
                name,
                median(ours),
                peer,
                median(theirs),
                median(ratios));
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
        System.out.println("| what | median | against | its median | ratio (median of pairs) |");
        System.out.println("| --- | --- | --- | --- | --- |");
        rows.forEach(System.out::println);
    }

    private static String mvn() {
        return System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
