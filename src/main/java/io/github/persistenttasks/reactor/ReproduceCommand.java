package io.github.persistenttasks.reactor;

import io.github.persistenttasks.text.ShellWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Creates the command that repeats a goal in a module: with the POM, the module, the profiles, and the properties of the build that the goal or
 * the POMs of the module read.
 */
final class ReproduceCommand {

    private static final String PREFIX = "persistent-tasks.";
    private static final String POM = "pom.xml";

    /** Names of properties whose values do not belong in a report. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(passw|passphrase|secret|token|credential).*");

    private final MavenSession session;
    private final MavenProject module;
    private final List<String> words = new ArrayList<>();

    private ReproduceCommand(MavenSession session, MavenProject module) {
        this.session = session;
        this.module = module;
    }

    /**
     * Returns the command.
     *
     * @param task the goal as written on a command line
     * @param current the directory in which Maven runs
     */
    static String of(String task, MavenSession session, MavenProject module, Path current) {
        ReproduceCommand command = new ReproduceCommand(session, module);
        command.words.add("mvn");
        command.words.add(task);
        if (session.getRequest() != null) {
            command.addPom(session.getRequest(), current);
            command.addProfiles(session.getRequest());
        }
        command.addModule();
        command.addProperties(session.getUserProperties());
        return String.join(" ", command.words.stream().map(ShellWord::of).toList());
    }

    private void addPom(MavenExecutionRequest request, Path current) {
        if (request.getPom() == null || module.getFile() == null) {
            return;
        }
        Path pom = request.getPom().toPath().toAbsolutePath().normalize();
        if (!pom.equals(current.resolve(POM).normalize())) {
            words.add("-f");
            words.add(pom.startsWith(current) ? current.relativize(pom).toString() : pom.toString());
        }
    }

    private void addProfiles(MavenExecutionRequest request) {
        List<String> profiles = new ArrayList<>(orNone(request.getActiveProfiles()));
        orNone(request.getInactiveProfiles()).forEach(profile -> profiles.add('!' + profile));
        if (!profiles.isEmpty()) {
            words.add("-P");
            words.add(String.join(",", profiles));
        }
    }

    private void addModule() {
        if (session.getProjects().size() < 2) {
            return;
        }
        words.add("-pl");
        words.add(module.getGroupId() + ':' + module.getArtifactId());
        // Without the modules that it depends on, Maven looks for them in the repositories.
        if (session.getProjectDependencyGraph() != null
                && !session.getProjectDependencyGraph()
                        .getUpstreamProjects(module, true)
                        .isEmpty()) {
            words.add("-am");
        }
    }

    private void addProperties(Properties properties) {
        String poms = poms();
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            boolean isRead = poms.contains("${" + name + '}') || poms.contains("<name>" + name + "</name>");
            if (name.startsWith(PREFIX) || isRead && !SECRET.matcher(name).matches()) {
                words.add("-D" + name + "=" + properties.getProperty(name));
            }
        }
    }

    /** Returns the text of the module's POM and of its parents that are files. */
    private String poms() {
        StringBuilder text = new StringBuilder();
        for (@Nullable MavenProject project = module; project != null; project = project.getParent()) {
            if (project.getFile() != null) {
                try {
                    text.append(Files.readString(project.getFile().toPath(), StandardCharsets.ISO_8859_1));
                } catch (IOException unreadable) {
                    // The command then lacks the properties that this POM reads.
                    continue;
                }
            }
        }
        return text.toString();
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
