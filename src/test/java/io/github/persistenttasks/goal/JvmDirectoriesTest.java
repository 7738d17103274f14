package io.github.persistenttasks.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.config.Format;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class JvmDirectoriesTest {

    @Test
    void installationsOfTheSameVersionHaveDifferentDirectories() {
        assertThat(JvmDirectories.names(List.of("17.0.15", "25.0.3", "17.0.15", "1.8.0_402", "17.0.15")))
                .containsExactly("jdk-17.0.15", "jdk-25.0.3", "jdk-17.0.15-2", "jdk-1.8.0_402", "jdk-17.0.15-3");
    }

    @Test
    void aVersionCannotLeadOutOfTheOutputDirectory() {
        assertThat(JvmDirectories.names(List.of("17/../..", "17\\..:"))).containsExactly("jdk-17_.._..", "jdk-17_.._");
    }

    @Test
    void aJvmsDirectoryHoldsOnlyHtmlAndJsonReports() {
        assertThat(JvmDirectories.formats(EnumSet.allOf(Format.class)))
                .containsExactlyInAnyOrder(Format.HTML, Format.JSON);
        assertThat(JvmDirectories.formats(EnumSet.of(Format.SARIF, Format.JSON)))
                .containsExactly(Format.JSON);
    }
}
