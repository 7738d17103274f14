package io.github.persistenttasks.reactor;

import io.github.persistenttasks.text.PrintableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the failures of modules; the build fails after all modules have been run. */
final class ModuleFailures {

    /** The length that the message of a build failure does not exceed. */
    private static final int LENGTH = 299;

    /** Maximum number of modules with the same failure that are named. */
    private static final int NAMED = 3;

    private final boolean several;
    private final List<ModuleFailure> failures = new ArrayList<>();

    /** The modules with the same message, by the message. */
    private final Map<String, List<String>> modules = new LinkedHashMap<>();

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
        modules.computeIfAbsent(failure.message(), none -> new ArrayList<>()).add(module);
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
        StringBuilder text = new StringBuilder(failures.size() > 1 ? failures.size() + " modules failed. " : "");
        int left = failures.size();
        String separator = "";
        for (Map.Entry<String, List<String>> entry : modules.entrySet()) {
            left -= entry.getValue().size();
            String more = left == 0 ? "" : " And " + left + " more.";
            String one = separator + names(entry.getValue()) + ": " + entry.getKey();
            // The lines after the first one, such as those of a compiler, are not part of the sentence.
            boolean fits = text.length() + one.lines().findFirst().orElse("").length() + more.length() <= LENGTH;
            if (!fits && !separator.isEmpty()) {
                int hidden = left + entry.getValue().size();
                return text.append(" And ").append(hidden).append(" more.").toString();
            }
            text.append(fits ? one : PrintableText.line(one, LENGTH - text.length() - more.length()));
            separator = " ";
        }
        return text.toString();
    }

    private static String names(List<String> all) {
        int more = all.size() - NAMED;
        return more > 0 ? String.join(", ", all.subList(0, NAMED)) + " and " + more + " more" : String.join(", ", all);
    }
}
