package io.github.persistenttasks.config;

import java.io.File;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the user wrote for the parameters of a goal, by their names. Nothing of it is checked yet. */
public final class RawParameters {

    private static final String PREFIX = "persistent-tasks.";

    private final Map<String, Parameter> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Map<String, String>> maps = new HashMap<>();
    private JvmArguments arguments = new JvmArguments();
    private List<IgnoreRule> ignores = List.of();
    private List<ExerciseElement> exercises = List.of();

    /** Takes a text, {@code null} for none. */
    public RawParameters text(String name, @Nullable String text) {
        texts.put(name, new Parameter(PREFIX + name, Optional.ofNullable(text)));
        return this;
    }

    /** Takes a file, {@code null} for none. */
    public RawParameters file(String name, @Nullable File file) {
        return text(name, file == null ? null : file.getPath());
    }

    /** Takes a list, {@code null} for none. */
    public RawParameters list(String name, @Nullable List<String> list) {
        lists.put(name, list == null ? List.of() : list);
        return this;
    }

    /** Takes the elements of a map, {@code null} for none, and the property of the same name, {@code null} for none. */
    public RawParameters map(String name, @Nullable Map<String, String> elements, @Nullable String property) {
        Map<String, String> map = new LinkedHashMap<>();
        if (elements != null) {
            elements.forEach((key, value) -> map.put(key, value == null ? "" : value));
        }
        maps.put(name, map);
        return text(name, property);
    }

    /** Takes the arguments of the forked JVM, {@code null} for none. */
    public RawParameters arguments(@Nullable JvmArguments given) {
        arguments = given == null ? new JvmArguments() : given;
        return this;
    }

    /** Takes the rules by which findings do not count, {@code null} for none. */
    public RawParameters ignores(@Nullable List<IgnoreRule> given) {
        ignores = given == null ? List.of() : given;
        return this;
    }

    /** Takes the exercises of the POM, {@code null} for none. */
    public RawParameters exercises(@Nullable List<ExerciseElement> given) {
        exercises = given == null ? List.of() : given;
        return this;
    }

    /**
     * Returns a truth value.
     *
     * @throws ConfigurationException when the text is none
     */
    public boolean flag(String name) throws ConfigurationException {
        return get(name).flag();
    }

    Parameter get(String name) {
        return known(texts, name);
    }

    List<String> list(String name) {
        return known(lists, name);
    }

    /** Returns the elements of a list without spaces around them. */
    List<String> words(String name) {
        return list(name).stream()
                .filter(text -> text != null)
                .map(String::trim)
                .toList();
    }

    /** Returns the elements of a map. */
    Map<String, String> map(String name) {
        return known(maps, name);
    }

    JvmArguments arguments() {
        return arguments;
    }

    List<IgnoreRule> ignores() {
        return ignores;
    }

    List<ExerciseElement> exercises() {
        return exercises;
    }

    private static <T> T known(Map<String, T> values, String name) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("The goal has no parameter " + name);
        }
        return values.get(name);
    }
}
