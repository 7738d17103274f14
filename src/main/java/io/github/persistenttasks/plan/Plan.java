package io.github.persistenttasks.plan;

import io.github.persistenttasks.classpath.ArtifactContents;
import io.github.persistenttasks.classpath.ClassOrigins;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.classpath.OpenClassPath;
import io.github.persistenttasks.config.ArtifactSelection;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.ProbeMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The initializers to run, in their order.
 *
 * @param initializers the initializers without duplicates: those of the artifacts in class path order, then those that the user listed
 * @param artifacts facts about each element of the class path, in its order
 * @param declared the same initializers, repeated for each artifact that declares them
 */
public record Plan(List<Initializer> initializers, List<Artifact> artifacts, List<Initializer> declared) {

    private static final String INITIALIZE_PARAMETER = "persistent-tasks.initialize";
    private static final String MAIN_PARAMETER = "persistent-tasks.mainClass";

    public Plan {
        initializers = List.copyOf(initializers);
        artifacts = List.copyOf(artifacts);
        declared = List.copyOf(declared);
    }

    /** Creates a plan in which no two artifacts declare the same initializer. */
    public Plan(List<Initializer> initializers, List<Artifact> artifacts) {
        this(initializers, artifacts, initializers);
    }

    /**
     * The facts about an artifact that are known before anything runs.
     *
     * @param excluded whether the selection excludes it; it was not read then
     * @param readable whether all of it could be read; if not, initializers may be missing in the plan
     * @param problems one sentence for each part that is broken
     */
    public record Artifact(String id, boolean excluded, boolean readable, List<String> problems) {

        public Artifact {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Creates the plan for a class path.
     *
     * @param initialize names of additional classes to initialize, of any artifact or of the JDK
     * @throws ConfigurationException if a class to initialize does not exist
     */
    public static Plan of(OpenClassPath open, ArtifactSelection selection, ProbeMode probe, List<String> initialize)
            throws ConfigurationException {
        Once once = new Once();
        List<Artifact> artifacts = new ArrayList<>();
        List<Entry> entries = open.classPath().entries();
        for (int i = 0; i < entries.size(); i++) {
            String id = entries.get(i).id();
            String phase = open.classPath().uncompiled().get(id);
            if (phase != null && selection.selects(id)) {
                artifacts.add(new Artifact(id, false, false, List.of(uncompiled(phase))));
            } else if (selection.selects(id)) {
                ArtifactContents own = open.contents(i, probe == ProbeMode.CLASSES);
                artifacts.add(new Artifact(id, false, own.readable(), own.problems()));
                once.addAll(initializers(id, own));
            } else {
                artifacts.add(new Artifact(id, true, true, List.of()));
            }
        }
        if (initialize != null && !initialize.isEmpty()) {
            once.addAll(initializers(initialize, open));
        }
        return new Plan(once.initializers(), artifacts, once.declared);
    }

    /**
     * Creates the plan for test classes, with which nothing else runs.
     *
     * @param problem why the tests cannot be run; empty if they can
     */
    public static Plan ofTests(OpenClassPath open, List<String> testClasses, Optional<String> problem) {
        ClassPath classPath = open.classPath();
        List<Artifact> artifacts = new ArrayList<>();
        for (Entry entry : classPath.entries()) {
            Optional<String> uncompiled =
                    Optional.ofNullable(classPath.uncompiled().get(entry.id())).map(Plan::uncompiled);
            boolean first = artifacts.isEmpty();
            List<String> problems =
                    uncompiled.or(() -> problem.filter(any -> first)).stream().toList();
            artifacts.add(new Artifact(entry.id(), false, problems.isEmpty(), problems));
        }
        // The directory of the test classes is the first entry, if there are any.
        String id = artifacts.isEmpty() ? classPath.project() : artifacts.get(0).id();
        ClassOrigins origins = new ClassOrigins(open);
        return new Plan(
                testClasses.stream()
                        .map(name -> Initializer.test(origins.holder(name).orElse(id), name))
                        .toList(),
                artifacts);
    }

    private static String uncompiled(String phase) {
        return "it has sources but no classes; run mvn %s persistent-tasks:check to compile them first"
                .formatted(phase);
    }

    /**
     * Creates the plan for a program, with which nothing else runs.
     *
     * @throws ConfigurationException if its main class does not exist
     */
    public static Plan ofProgram(OpenClassPath open, String mainClass) throws ConfigurationException {
        ClassPath classPath = open.classPath();
        Optional<String> holder = new ClassOrigins(open).holder(mainClass);
        if (holder.isEmpty() && !isPlatformClass(mainClass)) {
            throw new ConfigurationException(
                    "%s: the class '%s' is not on the class path; expected the binary name (a nested class is Outer$Inner) of a class with a main method on the class path of %s, or module/class."
                            .formatted(MAIN_PARAMETER, mainClass, classPath.project()));
        }
        List<Artifact> artifacts = classPath.entries().stream()
                .map(entry -> new Artifact(entry.id(), false, true, List.of()))
                .toList();
        return new Plan(List.of(Initializer.main(holder.orElse(classPath.project()), mainClass)), artifacts);
    }

    private static List<Initializer> initializers(String id, ArtifactContents contents) {
        List<Initializer> declared = new ArrayList<>();
        for (ArtifactContents.Provider provider : contents.providers()) {
            declared.add(
                    provider.moduleOnly()
                            ? Initializer.moduleProvider(id, provider.service(), provider.className())
                            : Initializer.provider(id, provider.service(), provider.className()));
        }
        for (String name : contents.classes()) {
            declared.add(Initializer.type(id, name));
        }
        return declared;
    }

    private static List<Initializer> initializers(List<String> names, OpenClassPath open)
            throws ConfigurationException {
        ClassOrigins index = new ClassOrigins(open);
        List<Initializer> declared = new ArrayList<>();
        for (String text : names) {
            String name = text == null ? "" : text.trim();
            declared.add(Initializer.type(holder(name, open.classPath(), index), name));
        }
        return declared;
    }

    /** Removes duplicates. An initializer that several artifacts declare is attributed to the first one, whose class is loaded. */
    private static final class Once {
        private final List<Initializer> declared = new ArrayList<>();
        private final Map<List<Object>, Initializer> first = new LinkedHashMap<>();

        void addAll(List<Initializer> own) {
            for (Initializer one : own) {
                first.putIfAbsent(List.of(one.kind(), one.service(), one.name()), one);
            }
            declared.addAll(own);
        }

        List<Initializer> initializers() {
            return List.copyOf(first.values());
        }
    }

    /**
     * Returns the plan for a class path with only these artifacts.
     *
     * @param ids ids of artifacts; those that are not in this plan are ignored
     */
    public Plan within(Collection<String> ids) {
        Set<String> chosen = Set.copyOf(ids);
        List<Initializer> own = declared.stream()
                .filter(initializer -> chosen.contains(initializer.artifact()))
                .toList();
        Once once = new Once();
        once.addAll(own);
        return new Plan(
                once.initializers(),
                artifacts.stream()
                        .filter(artifact -> chosen.contains(artifact.id()))
                        .toList(),
                own);
    }

    /** Returns the same plan, in which artifacts whose files have been deleted meanwhile are not readable. */
    public Plan rechecked(ClassPath classPath) {
        Set<String> gone = new HashSet<>();
        for (Entry entry : classPath.entries()) {
            if (!Files.isReadable(entry.file())) {
                gone.add(entry.id());
            }
        }
        return new Plan(
                initializers,
                artifacts.stream()
                        .map(artifact -> gone.contains(artifact.id()) && artifact.readable() && !artifact.excluded()
                                ? new Artifact(
                                        artifact.id(),
                                        false,
                                        false,
                                        List.of("its file disappeared while the probe ran"))
                                : artifact)
                        .toList(),
                declared);
    }

    private static String holder(String className, ClassPath classPath, ClassOrigins index)
            throws ConfigurationException {
        Optional<String> holder = index.holder(className);
        if (holder.isEmpty() && !isPlatformClass(className)) {
            throw new ConfigurationException(
                    "%s: the class '%s' is not on the class path; expected the binary name (a nested class is Outer$Inner) of a class on the class path of %s or in the JDK."
                            .formatted(INITIALIZE_PARAMETER, className, classPath.project()));
        }
        return holder.orElse(classPath.project());
    }

    private static boolean isPlatformClass(String name) {
        try {
            return !name.startsWith("[") && Class.forName(name, false, ClassLoader.getPlatformClassLoader()) != null;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
