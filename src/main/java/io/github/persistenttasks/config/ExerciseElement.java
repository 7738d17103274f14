package io.github.persistenttasks.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An {@code exercise} element of the POM. Maven sets its fields. */
public final class ExerciseElement {

    static final String PROPERTY = "persistent-tasks.exercise";
    private static final String PARAMETER = "exercises";

    /** Name of the exercise in the property. */
    private static final String NAME = "exercise";

    private @Nullable String name;
    private @Nullable String code;

    /**
     * Returns all exercises: that of the property, if any, then those of the POM.
     *
     * @param property the statements of the property; blank text counts as absent
     * @param elements the elements of the POM
     * @throws ConfigurationException if one has no name, no code, or the name of another one
     */
    public static List<Exercise> all(Optional<String> property, List<ExerciseElement> elements)
            throws ConfigurationException {
        List<Exercise> exercises = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Optional<String> statements = property.filter(text -> !text.isBlank());
        if (statements.isPresent()) {
            exercises.add(new Exercise(NAME, statements.get(), PROPERTY));
            names.add(NAME);
        }
        for (ExerciseElement element : elements) {
            Exercise exercise = element.exercise();
            if (!names.add(exercise.name())) {
                throw new ConfigurationException(
                        "%s: two exercises are named '%s'; names must be unique (the exercise in the property %s is named '%s')."
                                .formatted(PARAMETER, exercise.name(), PROPERTY, NAME));
            }
            exercises.add(exercise);
        }
        return exercises;
    }

    private Exercise exercise() throws ConfigurationException {
        String statements = code == null ? "" : code;
        if (name == null || name.isBlank()) {
            throw new ConfigurationException("%s: an exercise has no name; a name and code are required%s."
                    .formatted(
                            PARAMETER,
                            statements.isBlank() ? "" : " (its code begins with '" + firstLine(statements) + "')"));
        }
        if (statements.isBlank()) {
            throw new ConfigurationException("%s: the exercise '%s' has no code; a name and code are required."
                    .formatted(PARAMETER, name.trim()));
        }
        return new Exercise(name.trim(), statements, PARAMETER);
    }

    private static String firstLine(String code) {
        return code.strip().lines().findFirst().orElse("");
    }
}
