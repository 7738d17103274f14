package io.github.persistenttasks.finddeps;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.plan.Plan;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.verdict.Criteria;
import io.github.persistenttasks.verdict.FailureRules;
import io.github.persistenttasks.verdict.LibraryAdvice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A dependency graph for tests. Artifact {@code a} has the id {@code t:a:1}, contains the classes {@code a.*}, and may declare the provider
 * {@code a.Provider}.
 */
final class Graph {

    static final FailureRules RULES = new FailureRules(
            EnumSet.allOf(FindingKind.class), List.of(), Optional.empty(), false, LocalDate.of(2026, 1, 1));

    private final String root;
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, List<String>> providers = new LinkedHashMap<>();
    private final Set<String> unreadable = new LinkedHashSet<>();
    private boolean ownClasses = true;

    Graph(String root) {
        this.root = root;
    }

    Graph depends(String artifact, String... dependencies) {
        children.computeIfAbsent(artifact, none -> new ArrayList<>()).addAll(List.of(dependencies));
        return this;
    }

    /** Makes each of these artifacts declare its provider. */
    Graph provides(String... artifacts) {
        for (String artifact : artifacts) {
            declare(artifact, artifact + ".Provider");
        }
        return this;
    }

    Graph declare(String artifact, String provider) {
        providers.computeIfAbsent(artifact, none -> new ArrayList<>()).add(provider);
        return this;
    }

    Graph unreadable(String artifact) {
        unreadable.add(artifact);
        return this;
    }

    Graph withoutOwnClasses() {
        ownClasses = false;
        return this;
    }

    FindDepsReport find(TrialRunner observer) throws ConfigurationException, ProbeException, InterruptedException {
        return find(observer, false, RULES);
    }

    FindDepsReport find(TrialRunner observer, boolean isolateAll, FailureRules rules)
            throws ConfigurationException, ProbeException, InterruptedException {
        PartialClassOwner holder = ids ->
                className -> Optional.of(id(className.replaceAll("\\..*", ""))).filter(ids::contains);
        Criteria criteria = new Criteria(Duration.ofSeconds(2), rules, LibraryAdvice.known());
        return new DependencySearch(classPath(), plan(), holder, criteria)
                .of(observer, isolateAll, Instant.EPOCH, null);
    }

    /** Returns the name, verdict and culprits of each dependency. */
    String verdicts(FindDepsReport report) {
        return report.dependencies().stream()
                .map(one -> name(one.id()) + ":" + one.verdict().name().toLowerCase(java.util.Locale.ROOT)
                        + one.culprits().stream().map(Graph::name).sorted().toList())
                .collect(Collectors.joining(" "));
    }

    private ClassPath classPath() {
        Map<String, List<String>> trails = new LinkedHashMap<>();
        visit(root, List.of(), trails);
        List<String> order = new ArrayList<>(trails.keySet());
        if (!ownClasses) {
            order.remove(root);
        }
        List<Entry> entries = new ArrayList<>();
        for (String artifact : order) {
            Map<String, List<String>> reached = new LinkedHashMap<>();
            visit(artifact, List.of(), reached);
            List<String> trail = trails.get(artifact);
            entries.add(new Entry(
                    id(artifact),
                    Path.of(artifact + ".jar"),
                    trail,
                    trail.size() <= 2,
                    order.stream().filter(reached::containsKey).map(Graph::id).toList()));
        }
        return new ClassPath(id(root), entries);
    }

    private void visit(String artifact, List<String> parents, Map<String, List<String>> trails) {
        if (!trails.containsKey(artifact)) {
            List<String> trail = new ArrayList<>(parents);
            trail.add(id(artifact));
            trails.put(artifact, trail);
            children.getOrDefault(artifact, List.of()).forEach(child -> visit(child, trail, trails));
        }
    }

    private Plan plan() {
        List<Initializer> declared = new ArrayList<>();
        List<Plan.Artifact> artifacts = new ArrayList<>();
        for (Entry entry : classPath().entries()) {
            String name = name(entry.id());
            boolean readable = !unreadable.contains(name);
            artifacts.add(
                    new Plan.Artifact(entry.id(), false, readable, readable ? List.of() : List.of("it is broken")));
            providers
                    .getOrDefault(name, List.of())
                    .forEach(provider -> declared.add(Initializer.provider(entry.id(), "t.Service", provider)));
        }
        List<Initializer> once = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        declared.stream().filter(initializer -> known.add(initializer.name())).forEach(once::add);
        return new Plan(once, artifacts, declared);
    }

    private static String id(String name) {
        return "t:" + name + ":1";
    }

    private static String name(String id) {
        return id.split(":")[1];
    }
}
