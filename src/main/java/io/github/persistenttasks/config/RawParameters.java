package io.github.persistenttasks.config;

import java.io.File;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of a goal as the user wrote them, by name; not yet validated. */
public final class RawParameters {

    private static final String PREFIX = "persistent-tasks.";

    private final Map<String, Parameter> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Map<String, String>> maps = new HashMap<>();
    private JvmArguments arguments = new JvmArguments();
    private List<IgnoreRule> ignores = List.of();
    private List<ExerciseElement> exercises = List.of();

    /** Sets a text; {@code null} if absent. */
    public RawParameters text(String name, @Nullable String text) {
        texts.put(name, new Parameter(PREFIX + name, Optional.ofNullable(text)));
        return this;
    }

    /** Sets a file; {@code null} if absent. */
    public RawParameters file(String name, @Nullable File file) {
        return text(name, file == null ? null : file.getPath());
    }

    /** Sets a list; {@code null} if absent. */
    public RawParameters list(String name, @Nullable List<String> list) {
        lists.put(name, list == null ? List.of() : list);
        return this;
    }

    /** Sets the elements of a map and the property with the same name; {@code null} if absent. */
    public RawParameters map(String name, @Nullable Map<String, String> elements, @Nullable String property) {
        Map<String, String> map = new LinkedHashMap<>();
        if (elements != null) {
            elements.forEach((key, value) -> map.put(key, value == null ? "" : value));
        }
        maps.put(name, map);
        return text(name, property);
    }

    /** Sets the arguments of the forked JVM; {@code null} if absent. */
    public RawParameters arguments(@Nullable JvmArguments given) {
        arguments = given == null ? new JvmArguments() : given;
        return this;
    }

    /** Sets the ignore rules; {@code null} if absent. */
    public RawParameters ignores(@Nullable List<IgnoreRule> given) {
        ignores = given == null ? List.of() : given;
        return this;
    }

    /** Sets the exercises of the POM; {@code null} if absent. */
    public RawParameters exercises(@Nullable List<ExerciseElement> given) {
        exercises = given == null ? List.of() : given;
        return this;
    }

    /**
     * Returns the value of a boolean parameter.
     *
     * @throws ConfigurationException if the text is not a boolean
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

    /** Returns the trimmed elements of a list. */
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
