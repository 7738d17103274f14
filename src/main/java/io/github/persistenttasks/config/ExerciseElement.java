package io.github.persistenttasks.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An {@code exercise} of the POM. Maven fills it in. */
public final class ExerciseElement {

    private static final String PROPERTY = "persistent-tasks.exercise";
    private static final String PARAMETER = "exercises";

    /** Name of the exercise that the property holds. */
    private static final String NAME = "exercise";

    private String name;
    private String code;

    /**
     * Returns all exercises: the property's first, if there is one, then those of the POM.
     *
     * @param property statements, {@code null} or blank for none
     * @param elements may be {@code null}
     * @throws ConfigurationException when one has no name or no code, or a name of another one
     */
    public static List<Exercise> all(String property, List<ExerciseElement> elements) throws ConfigurationException {
        List<Exercise> exercises = new ArrayList<>();
        Set<String> names = new HashSet<>();
        if (!isBlank(property)) {
            exercises.add(new Exercise(NAME, property, PROPERTY));
            names.add(NAME);
        }
        for (ExerciseElement element : elements == null ? List.<ExerciseElement>of() : elements) {
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
        if (isBlank(name)) {
            throw new ConfigurationException("%s: an exercise has no name; a name and code are required%s."
                    .formatted(PARAMETER, isBlank(code) ? "" : " (its code begins with '" + firstLine() + "')"));
        }
        if (isBlank(code)) {
            throw new ConfigurationException("%s: the exercise '%s' has no code; a name and code are required."
                    .formatted(PARAMETER, name.trim()));
        }
        return new Exercise(name.trim(), code, PARAMETER);
    }

    private String firstLine() {
        return code.strip().lines().findFirst().orElse("");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
