package io.github.persistenttasks.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.probe.Probe;
import io.github.persistenttasks.probe.main.ExerciseMain;
import org.junit.jupiter.api.Test;

class MarkersTest {

    @Test
    void theMainClassesAreTheProbes() {
        assertThat(Markers.MAIN_CLASS).isEqualTo(Probe.class.getName());
        assertThat(Markers.EXERCISE_MAIN_CLASS).isEqualTo(ExerciseMain.class.getName());
    }
}
