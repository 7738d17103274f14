package io.github.persistenttasks.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmTest {

    @ParameterizedTest
    @CsvSource({
        "1.7.0_80, 7",
        "1.8.0_402, 8",
        "1.8.0-internal, 8",
        "9, 9",
        "11.0.2-internal, 11",
        "17.0.15, 17",
        "17.0.15+6-LTS, 17",
        "21, 21",
        "27-ea, 27",
        "27-ea+3, 27",
        "27-internal+0-adhoc.build.jdk, 27"
    })
    void theFeatureVersionIsParsedFromAnyVersionScheme(String version, int feature) {
        assertThat(new Jvm(Path.of("java"), Path.of("home"), version, Optional.empty()).feature())
                .isEqualTo(feature);
    }
}
