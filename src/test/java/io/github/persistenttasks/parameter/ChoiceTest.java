package io.github.persistenttasks.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Probe;
import io.github.persistenttasks.config.Scope;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void readsAnyLetterCaseInAnyLanguage() throws ConfigurationException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr"));
            assertThat(Scope.of("s", "runtime")).isEqualTo(Scope.RUNTIME);
            assertThat(Scope.of("s", " Compile ")).isEqualTo(Scope.COMPILE);
            assertThat(Probe.of("p", "CLASSES")).isEqualTo(Probe.CLASSES);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesOtherWordsAndListsTheKnownOnes() {
        assertThatThrownBy(() -> Scope.of("persistent-tasks.scope", "provided"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("persistent-tasks.scope", "'provided'", "runtime, compile, test");
        assertThatThrownBy(() -> Scope.of("persistent-tasks.scope", null)).isInstanceOf(ConfigurationException.class);
    }
}
