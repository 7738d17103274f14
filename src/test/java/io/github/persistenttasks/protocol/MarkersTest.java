package io.github.persistenttasks.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.probe.Probe;
import org.junit.jupiter.api.Test;

class MarkersTest {

    @Test
    void theMainClassIsTheProbe() {
        assertThat(Markers.MAIN_CLASS).isEqualTo(Probe.class.getName());
    }
}
