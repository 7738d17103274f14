package io.github.persistenttasks.finddeps;

import io.github.persistenttasks.classpath.ClassOrigins;
import io.github.persistenttasks.verdict.ClassOwner;
import java.util.Optional;
import java.util.Set;

/** Finds the artifact that contains a class on a part of the class path. */
@FunctionalInterface
public interface PartialClassOwner {

    /** Returns the id of the first of these artifacts on the class path that contains the class. */
    Optional<String> of(String className, Set<String> ids);

    /** Returns the id of the artifact whose classes the JVM loads from the file at this URL. */
    default Optional<String> ofFile(String url) {
        return Optional.empty();
    }

    /** Returns the id of the artifact that holds a class which a class loader of its own has defined. */
    default Optional<String> ofLoaded(String className, String url) {
        return Optional.empty();
    }

    /** Returns the owners of the classes on parts of a class path. */
    static PartialClassOwner of(ClassOrigins origins) {
        return new PartialClassOwner() {
            @Override
            public Optional<String> of(String className, Set<String> ids) {
                return origins.origin(className, ids);
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

    /** Returns the owners of the classes on one part of the class path. */
    default ClassOwner within(Set<String> ids) {
        PartialClassOwner all = this;
        return new ClassOwner() {
            @Override
            public Optional<String> of(String className) {
                return all.of(className, ids);
            }

            @Override
            public Optional<String> ofFile(String url) {
                return all.ofFile(url);
            }

            @Override
            public Optional<String> ofLoaded(String className, String url) {
                return all.ofLoaded(className, url);
            }
        };
    }
}
