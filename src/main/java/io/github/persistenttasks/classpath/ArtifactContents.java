package io.github.persistenttasks.classpath;

import java.util.List;
import java.util.Optional;

/**
 * The initializers that an artifact declares.
 *
 * @param providers the providers in its services files, sorted by service and in the order of each file, then those that only its module
 *     descriptor declares
 * @param classes sorted names of all its classes including nested ones, if requested
 * @param problems one sentence for each part that is broken, without a full stop
 * @param readable whether all of it could be read and can be loaded; if not, {@code problems} says why, and initializers may be missing
 * @param module the name in its module descriptor, if it has one
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

        /** Creates a provider that a services file declares. */
        public Provider(String service, String className) {
            this(service, className, false);
        }
    }
}
