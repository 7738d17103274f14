package io.github.persistenttasks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExerciseElementTest {

    @Test
    void thePropertysExerciseComesFirstAndIsNamedExercise() throws Exception {
        assertThat(ExerciseElement.all(Optional.of("int x;"), List.of(element("other", "int y;"))))
                .extracting(Exercise::name)
                .containsExactly("exercise", "other");
    }

    @Test
    void thereMayBeNoExercise() throws Exception {
        assertThat(ExerciseElement.all(Optional.empty(), List.of())).isEmpty();
        assertThat(ExerciseElement.all(Optional.of(" "), List.of())).isEmpty();
    }

    @Test
    void aNameAndCodeAreRequired() {
        refuses(
                "an exercise has no name; a name and code are required (its code begins with 'int x;')",
                element(" ", "\nint x;\nint y;"));
        refuses("an exercise has no name", element(null, null));
        refuses("the exercise 'one' has no code", element("one", null));
    }

    @Test
    void namesAreUnique() {
        refuses("two exercises are named 'one'", element("one", "int x;"), element(" one ", "int y;"));
        refuses("two exercises are named 'exercise'", element("exercise", "int x;"));
    }

    private static void refuses(String message, ExerciseElement... elements) {
        assertThatThrownBy(() -> ExerciseElement.all(Optional.of("int z;"), Arrays.asList(elements)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    private static ExerciseElement element(String name, String code) {
        ExerciseElement element = new ExerciseElement();
        set(element, "name", name);
        set(element, "code", code);
        return element;
    }

    /** Sets a private field as Maven does. */
    private static void set(ExerciseElement element, String field, String value) {
        try {
            Field declared = ExerciseElement.class.getDeclaredField(field);
            declared.setAccessible(true);
            declared.set(element, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
