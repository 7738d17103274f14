package io.github.persistenttasks.verdict;

import io.github.persistenttasks.classpath.ClassOrigins;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds the artifact that contains a class. Classes of the JDK and classes that were generated at run time without a source belong to no
 * artifact.
 */
@FunctionalInterface
public interface ClassOwner {

    /** Returns the id of the first artifact on the class path that contains the class. */
    Optional<String> of(String className);

    /**
     * Returns the id of the artifact that holds a class which a class loader of its own has defined.
     *
     * @param url the file from which the class was loaded, or an empty text
     */
    default Optional<String> ofLoaded(String className, String url) {
        return of(className);
    }

    /** Returns the same owners, except for these classes, each with the URL of its file or an empty text. */
    default ClassOwner knowing(Map<String, String> loadedElsewhere) {
        if (loadedElsewhere.isEmpty()) {
            return this;
        }
        ClassOwner others = this;
        return new ClassOwner() {
            @Override
            public Optional<String> of(String className) {
                String url = loadedElsewhere.get(className);
                return url == null ? others.of(className) : others.ofLoaded(className, url);
            }

            @Override
            public Optional<String> ofFile(String url) {
                return others.ofFile(url);
            }
        };
    }

    /** Returns the owners of the classes on a class path. */
    static ClassOwner of(ClassOrigins origins) {
        return of(origins, origins::origin);
    }

    /** Returns the owners of the classes on the part of a class path with these artifacts. */
    static ClassOwner within(ClassOrigins origins, Set<String> ids) {
        return of(origins, className -> origins.origin(className, ids));
    }

    private static ClassOwner of(ClassOrigins origins, Function<String, Optional<String>> owners) {
        return new ClassOwner() {
            @Override
            public Optional<String> of(String className) {
                return owners.apply(className);
            }

            @Override
            public Optional<String> ofFile(String url) {
                return origins.artifactAt(url);
            }

            @Override
            public Optional<String> ofLoaded(String className, String url) {
                return origins.loaded(className, url);
            }
        };
    }

    /** Returns the same owners, except for classes that belong to this artifact. */
    default ClassOwner with(Predicate<String> classes, String artifact) {
        ClassOwner others = this;
        return new ClassOwner() {
            @Override
            public Optional<String> of(String className) {
                return classes.test(className) ? Optional.of(artifact) : others.of(className);
            }

            @Override
            public Optional<String> ofLoaded(String className, String url) {
                return others.ofLoaded(className, url);
            }

            @Override
            public Optional<String> ofFile(String url) {
                return others.ofFile(url);
            }
        };
    }

    /** Returns the id of the artifact whose classes the JVM loads from the file at this URL. */
    default Optional<String> ofFile(String url) {
        return Optional.empty();
    }
}
