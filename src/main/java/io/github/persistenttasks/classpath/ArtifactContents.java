package io.github.persistenttasks.classpath;

import java.util.List;
import java.util.Optional;

/**
 * The initializers that an artifact declares.
 *
 * @param providers those of its services files, sorted by service and in the order of each file, then those that only its module
 *     descriptor names
 * @param classes sorted names of all its classes, nested ones included, if they were asked for
 * @param problems sentences on what is broken about it, without a full stop
 * @param readable whether all of it could be read and can be loaded; if not, {@code problems} says why, and there may be more to run
 * @param module name that its module descriptor gives it, if it has one
 */
public record ArtifactContents(
        List<Provider> providers,
        List<String> classes,
        List<String> problems,
        boolean readable,
        Optional<String> module) {

    public ArtifactContents {
        providers = List.copyOf(providers);
        classes = List.copyOf(classes);
        problems = List.copyOf(problems);
    }

    /**
     * A class that the artifact declares to implement a service.
     *
     * @param moduleOnly whether only the module descriptor declares it, so that it may have a static method {@code provider()}
     */
    public record Provider(String service, String className, boolean moduleOnly) {

        /** Makes a provider that a services file declares. */
        public Provider(String service, String className) {
            this(service, className, false);
        }
    }
}
