package io.github.persistenttasks.verdict;

import io.github.persistenttasks.config.ArtifactPattern;
import io.github.persistenttasks.observation.StopTrial;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.plexus.util.SelectorUtils;

/**
 * An entry of a file with advice for libraries.
 *
 * @param match which tasks it is for
 * @param advice a sentence, usually with the calls that end the task
 * @param setting a sentence with what helps without a call, such as a setting
 * @param source a reference
 * @param ofUser whether it is from the user's file
 */
record Remedy(Match match, Optional<String> advice, Optional<String> setting, Optional<String> source, boolean ofUser) {

    /** A method in a sentence, with its parentheses. */
    private static final Pattern METHOD = Pattern.compile("(\\w+)\\([^)]*\\)");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");

    /** Words of fewer letters, such as articles, name no class. */
    private static final int SHORTEST_NAME = 4;

    /**
     * The tasks that an entry is for. Each pattern that is present must match.
     *
     * @param artifact a pattern for the culprit
     * @param requester a pattern for an artifact that requested the task
     * @param task a pattern for the task's name or class
     */
    record Match(Optional<ArtifactPattern> artifact, Optional<ArtifactPattern> requester, Optional<String> task) {

        boolean matches(Blame blame, List<String> names) {
            return matches(artifact, blame.culprit().stream().toList())
                    && matches(requester, blame.requestedBy())
                    && (task.isEmpty() || names.stream().anyMatch(name -> SelectorUtils.match(task.get(), name, true)));
        }

        private static boolean matches(Optional<ArtifactPattern> pattern, List<String> artifacts) {
            return pattern.isEmpty() || artifacts.stream().anyMatch(pattern.get()::matches);
        }
    }

    /**
     * Returns what the entry says about a task in addition to what was found when the probe tried to stop it; empty if there is nothing to
     * add. A call that was tried in vain is not advised, nor is another one where a call was found.
     *
     * @param trial empty if nothing was tried
     * @param call the method that ended the task and that a user can call
     */
    Optional<String> inAdditionTo(Optional<StopTrial> trial, Optional<String> call) {
        boolean says = !isCall() || (call.isEmpty() ? !isTriedInVain(trial) : ofUser && !names(call.get()));
        List<String> sentences = Stream.of(says ? advice : Optional.<String>empty(), setting)
                .flatMap(Optional::stream)
                .toList();
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.concat(sentences.stream(), source.map(where -> "See " + where).stream())
                        .collect(Collectors.joining(" ")));
    }

    /** Returns whether the advice is to call something. */
    private boolean isCall() {
        return advice.filter(sentence -> METHOD.matcher(sentence).find()).isPresent();
    }

    private boolean isTriedInVain(Optional<StopTrial> trial) {
        return trial.stream().flatMap(one -> one.tried().stream()).anyMatch(this::names);
    }

    /** Returns whether the advice names this method, which is given with its class and parentheses. */
    private boolean names(String method) {
        Matcher called = METHOD.matcher(method);
        String type = method.substring(0, Math.max(0, method.indexOf('(')));
        type = type.substring(0, Math.max(0, type.lastIndexOf('.')));
        String simpleName = type.substring(type.lastIndexOf('.') + 1);
        return advice.isPresent()
                && called.find()
                && METHOD.matcher(advice.get())
                        .results()
                        .anyMatch(one -> one.group(1).equals(called.group(1)))
                && WORD.matcher(advice.get()).results().anyMatch(word -> isName(word.group(), simpleName));
    }

    /** Returns whether the word is the name of the class or its last part, as {@code reporter} is of {@code ConsoleReporter}. */
    private static boolean isName(String word, String simpleName) {
        int start = simpleName.length() - word.length();
        return word.length() >= SHORTEST_NAME
                && simpleName.regionMatches(true, start, word, 0, word.length())
                && Character.isUpperCase(simpleName.charAt(start));
    }
}
