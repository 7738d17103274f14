package io.github.persistenttasks.reactor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What went wrong in the modules of a reactor, each of which has its turn before the build fails. */
final class ModuleFailures {

    private final boolean several;
    private final List<ModuleFailure> failures = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    /**
     * @param several whether there are other modules, so that a message has to say which one it is of
     */
    ModuleFailures(boolean several) {
        this.several = several;
    }

    void add(String module, ModuleFailure failure) {
        failures.add(failure);
        messages.add(module + ": " + failure.message());
    }

    /** Returns all of them as one, if there are any. A failure that the user has to see to wins over an error of the probe. */
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
