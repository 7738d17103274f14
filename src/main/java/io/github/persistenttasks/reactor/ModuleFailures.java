package io.github.persistenttasks.reactor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the failures of modules; the build fails after all modules have been run. */
final class ModuleFailures {

    private final boolean several;
    private final List<ModuleFailure> failures = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    /**
     * Creates an empty collection.
     *
     * @param several whether there are several modules, so that messages must name theirs
     */
    ModuleFailures(boolean several) {
        this.several = several;
    }

    void add(String module, ModuleFailure failure) {
        failures.add(failure);
        messages.add(module + ": " + failure.message());
    }

    /** Combines all failures, if there are any. A failure, which the user must fix, outranks an error of the probe. */
    Optional<ModuleFailure> asOne() {
        Optional<ModuleFailure> first = failures.stream()
                .filter(failure -> !failure.isError())
                .findFirst()
                .or(() -> failures.stream().findFirst());
        return several ? first.map(one -> new ModuleFailure(one.isError(), message(), one.cause())) : first;
    }

    private String message() {
        String all = String.join(" ", messages);
        return messages.size() > 1 ? messages.size() + " modules failed. " + all : all;
    }
}
