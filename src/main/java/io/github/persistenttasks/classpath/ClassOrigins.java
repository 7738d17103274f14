package io.github.persistenttasks.classpath;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the artifact of a class: the first one on the class path that contains it.
 *
 * <p>An unreadable artifact counts as empty. This class is thread-safe and can be used while the class path is open.
 */
public final class ClassOrigins {

    /** Suffix of a hidden class's name; loader and module are a prefix. */
    private static final Pattern HIDDEN = Pattern.compile("/(0x\\p{XDigit}*|\\d+)$");

    private final OpenClassPath classPath;
    private final List<Entry> entries;
    private final Map<String, Optional<String>> holders = new HashMap<>();
    private final Map<String, Optional<String>> nested = new HashMap<>();

    public ClassOrigins(OpenClassPath classPath) {
        this.classPath = classPath;
        this.entries = classPath.classPath().entries();
    }

    /** Returns the id of the artifact that contains the class with exactly this binary name. */
    public synchronized Optional<String> holder(String className) {
        return holders.computeIfAbsent(className, this::search);
    }

    /**
     * Returns the id of the artifact of a class in a running JVM. For a class that was generated at run time, such as that of a lambda, a
     * proxy or an array, this is the artifact of the class for which it was generated.
     *
     * @param className the name as in {@link Class#getName()} or a stack frame
     */
    public Optional<String> origin(String className) {
        return origin(className, this::holder);
    }

    /**
     * Returns the same as {@link #origin(String)} would on a class path with only these artifacts.
     *
     * @param ids ids of artifacts on this class path
     */
    public Optional<String> origin(String className, Set<String> ids) {
        return origin(className, name -> holder(name, ids));
    }

    /**
     * Returns the id of the artifact of a class that a class loader of the code under test has defined.
     *
     * <p>That is the artifact with the file from which it was loaded, or else the first that holds a copy of the class in a nested jar or
     * under a directory of its own. A class that was generated without a file belongs to the class for which it was generated.
     *
     * @param url the URL of the file, or an empty text if the loader gave none
     */
    public Optional<String> loaded(String className, String url) {
        return artifactAt(url)
                .or(() -> nested(className))
                .or(() -> url.isEmpty() ? origin(className) : Optional.empty());
    }

    private Optional<String> nested(String className) {
        return origin(className, name -> name.indexOf('/') >= 0 ? Optional.empty() : knownNested(name));
    }

    private synchronized Optional<String> knownNested(String name) {
        return nested.computeIfAbsent(name, this::searchNested);
    }

    private Optional<String> searchNested(String className) {
        String resource = ClassName.toResource(className);
        for (int i = 0; i < entries.size(); i++) {
            if (holdsNested(i, resource)) {
                return Optional.of(entries.get(i).id());
            }
        }
        return Optional.empty();
    }

    private boolean holdsNested(int index, String resource) {
        try {
            return classPath.root(index).hasNested(resource);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Returns the id of the artifact whose file is at this URL, or contains what is there; empty if there is none. */
    public Optional<String> artifactAt(String url) {
        int inside = url.indexOf("!");
        String outer = inside < 0 ? url : url.substring(0, inside).replaceFirst("^(jar|nested|war):", "");
        return file(outer.startsWith("/") ? "file:" + outer : outer)
                .flatMap(file -> entries.stream()
                        .filter(entry ->
                                entry.file().toAbsolutePath().normalize().equals(file))
                        .map(Entry::id)
                        .findFirst());
    }

    private static Optional<Path> file(String url) {
        try {
            return Optional.of(Path.of(URI.create(url)).toAbsolutePath().normalize());
        } catch (IllegalArgumentException | FileSystemNotFoundException notAFile) {
            return Optional.empty();
        }
    }

    private static Optional<String> origin(String className, Function<String, Optional<String>> holders) {
        String name = declared(className);
        while (!name.isEmpty()) {
            Optional<String> holder = holders.apply(name);
            if (holder.isPresent()) {
                return holder;
            }
            name = withoutSuffix(name);
        }
        return Optional.empty();
    }

    private synchronized Optional<String> holder(String className, Set<String> ids) {
        Optional<String> first = holder(className);
        return first.isEmpty() || ids.contains(first.get()) ? first : search(className, ids::contains);
    }

    private Optional<String> search(String className) {
        return search(className, id -> true);
    }

    private Optional<String> search(String className, Predicate<String> chosen) {
        if (className.indexOf('/') >= 0) {
            return Optional.empty();
        }
        String resource = ClassName.toResource(className);
        for (int i = 0; i < entries.size(); i++) {
            if (chosen.test(entries.get(i).id()) && holds(i, resource)) {
                return Optional.of(entries.get(i).id());
            }
        }
        return Optional.empty();
    }

    private boolean holds(int index, String resource) {
        try {
            return classPath.root(index).has(resource);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String declared(String className) {
        String name = className;
        while (name.startsWith("[")) {
            name = name.substring(1);
        }
        if (name.length() < className.length()) {
            name = name.startsWith("L") && name.endsWith(";") ? name.substring(1, name.length() - 1) : "";
        }
        name = name.replace("[]", "");
        String visible = HIDDEN.matcher(name).replaceFirst("");
        return visible.substring(visible.lastIndexOf('/') + 1);
    }

    private static String withoutSuffix(String className) {
        int end = className.lastIndexOf('$');
        return end > 0 ? className.substring(0, end) : "";
    }
}
