package io.github.persistenttasks.plan;

import io.github.persistenttasks.classpath.ClassIndex;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Contents;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.classpath.OpenClassPath;
import io.github.persistenttasks.classpath.Selection;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What is to be run, in which order.
 *
 * @param initializers artifact by artifact in class path order, what the user named besides at the end; none of them twice
 * @param artifacts what is known of each element of the class path, in its order
 * @param declared the same initializers, but one that several artifacts declare once for each of them
 */
public record Plan(List<Initializer> initializers, List<Artifact> artifacts, List<Initializer> declared) {

    private static final String INITIALIZE_PARAMETER = "persistent-tasks.initialize";

    public Plan {
        initializers = List.copyOf(initializers);
        artifacts = List.copyOf(artifacts);
        declared = List.copyOf(declared);
    }

    /** Makes a plan in which no two artifacts declare the same initializer. */
    public Plan(List<Initializer> initializers, List<Artifact> artifacts) {
        this(initializers, artifacts, initializers);
    }

    /**
     * What is known of an artifact before anything runs.
     *
     * @param excluded whether the selection left it out; then nobody looked into it
     * @param readable whether all of it could be read; if not, what it has to run is not all in the plan
     * @param problems sentences on what is broken about it
     */
    public record Artifact(String id, boolean excluded, boolean readable, List<String> problems) {

        public Artifact {
            problems = List.copyOf(problems);
        }
    }

    /** Told what is to be run as soon as that is known. */
    @FunctionalInterface
    public interface Listener<X extends Exception> {

        /** Takes in initializers, which are in the plan behind those of the calls before. */
        void next(List<Initializer> part) throws X;
    }

    /**
     * Plans a probe.
     *
     * @param initialize names of classes to initialize besides, of whichever artifact or of the JDK
     * @param listener told all of the plan, artifact by artifact
     * @throws MojoFailureException if a class to initialize is not there
     * @throws X if the listener throws it
     */
    public static <X extends Exception> Plan of(
            OpenClassPath open, Selection selection, Probe probe, List<String> initialize, Listener<X> listener)
            throws MojoFailureException, X {
        Once once = new Once();
        List<Artifact> artifacts = new ArrayList<>();
        List<Entry> entries = open.classPath().entries();
        for (int i = 0; i < entries.size(); i++) {
            String id = entries.get(i).id();
            if (selection.selects(id)) {
                Contents own = open.contents(i, probe == Probe.CLASSES);
                artifacts.add(new Artifact(id, false, own.readable(), own.problems()));
                once.tell(listener, initializers(id, own));
            } else {
                artifacts.add(new Artifact(id, true, true, List.of()));
            }
        }
        if (initialize != null && !initialize.isEmpty()) {
            once.tell(listener, initializers(initialize, open));
        }
        return new Plan(once.initializers(), artifacts, once.declared);
    }

    private static List<Initializer> initializers(String id, Contents contents) {
        List<Initializer> declared = new ArrayList<>();
        for (Contents.Provider provider : contents.providers()) {
            declared.add(Initializer.provider(id, provider.service(), provider.className()));
        }
        for (String name : contents.classes()) {
            declared.add(Initializer.type(id, name));
        }
        return declared;
    }

    private static List<Initializer> initializers(List<String> names, OpenClassPath open) throws MojoFailureException {
        ClassIndex index = new ClassIndex(open);
        List<Initializer> declared = new ArrayList<>();
        for (String text : names) {
            String name = text == null ? "" : text.trim();
            declared.add(Initializer.type(holder(name, open.classPath(), index), name));
        }
        return declared;
    }

    /** What is declared twice runs once, for the first artifact: that one's class is loaded. */
    private static final class Once {
        private final List<Initializer> declared = new ArrayList<>();
        private final Map<List<Object>, Initializer> first = new LinkedHashMap<>();

        /** Adds what an artifact declares and returns what is new of it. */
        List<Initializer> add(List<Initializer> own) {
            List<Initializer> added = new ArrayList<>();
            for (Initializer one : own) {
                if (first.putIfAbsent(Arrays.asList(one.kind(), one.service(), one.name()), one) == null) {
                    added.add(one);
                }
            }
            declared.addAll(own);
            return added;
        }

        <X extends Exception> void tell(Listener<X> listener, List<Initializer> own) throws X {
            List<Initializer> added = add(own);
            if (!added.isEmpty()) {
                listener.next(added);
            }
        }

        List<Initializer> initializers() {
            return List.copyOf(first.values());
        }
    }

    /**
     * Returns the plan for a class path of only these artifacts.
     *
     * @param ids of artifacts; others than those of this plan do not matter
     */
    public Plan within(Collection<String> ids) {
        Set<String> chosen = Set.copyOf(ids);
        List<Initializer> own = declared.stream()
                .filter(initializer -> chosen.contains(initializer.artifact()))
                .toList();
        Once once = new Once();
        once.add(own);
        return new Plan(
                once.initializers(),
                artifacts.stream()
                        .filter(artifact -> chosen.contains(artifact.id()))
                        .toList(),
                own);
    }

    /** Returns the same plan, with the artifacts as not readable whose files have gone since it was made. */
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
                                        List.of("its file was gone when the probe had run"))
                                : artifact)
                        .toList(),
                declared);
    }

    private static String holder(String className, ClassPath classPath, ClassIndex index) throws MojoFailureException {
        Optional<String> holder = index.holder(className);
        if (holder.isEmpty() && !isPlatformClass(className)) {
            throw new MojoFailureException(
                    "%s: there is no class '%s' on the class path; allowed are binary names (a nested class is Outer$Inner) of classes on the class path of %s or in the JDK."
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
