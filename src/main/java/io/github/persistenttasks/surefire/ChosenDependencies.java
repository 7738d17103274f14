package io.github.persistenttasks.surefire;

import io.github.persistenttasks.classpath.ArtifactId;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.plexus.util.SelectorUtils;

/**
 * Dependencies that are chosen by patterns as in Surefire's parameters {@code dependenciesToScan}, whose test classes run as well, and
 * {@code classpathDependencyExcludes}, which are not on the class path.
 */
final class ChosenDependencies {

    private static final String TEST_JAR = "test-jar";

    private ChosenDependencies() {}

    /**
     * Returns the chosen dependencies, in class path order.
     *
     * @param patterns each {@code groupId[:artifactId[:type[:classifier][:version]]]}, whose parts may hold wildcards; one that begins with
     *     {@code !} leaves dependencies out
     */
    static List<Entry> of(ClassPath classPath, List<String> patterns) {
        return classPath.entries().stream()
                .filter(entry -> entry.trail().size() > 1)
                .filter(entry -> isChosen(ArtifactId.parse(entry.id()), patterns))
                .toList();
    }

    private static boolean isChosen(ArtifactId id, List<String> patterns) {
        boolean chosen = false;
        for (String pattern : patterns) {
            boolean excludes = pattern.startsWith("!");
            if (matches(id, List.of(pattern.substring(excludes ? 1 : 0).split(":")))) {
                if (excludes) {
                    return false;
                }
                chosen = true;
            }
        }
        return chosen;
    }

    private static boolean matches(ArtifactId id, List<String> pattern) {
        List<String> parts = new ArrayList<>(List.of(id.groupId(), id.artifactId(), type(id)));
        if (!id.classifier().isEmpty()) {
            parts.add(id.classifier());
        }
        parts.add(id.version());
        if (pattern.size() > parts.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            boolean jar = i == 2 && pattern.get(i).equals(id.extension());
            if (!jar && !SelectorUtils.match(pattern.get(i), parts.get(i), true)) {
                return false;
            }
        }
        return true;
    }

    private static String type(ArtifactId id) {
        return id.classifier().equals("tests") ? TEST_JAR : id.extension();
    }
}
