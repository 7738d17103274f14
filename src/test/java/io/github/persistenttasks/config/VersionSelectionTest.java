package io.github.persistenttasks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionSelectionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.0-alpha",
                "2.0-alpha-1",
                "2.0.0-beta2",
                "1.0b3",
                "5.0.0.Alpha1",
                "3.0-M2",
                "3.0-milestone-1",
                "4.1-RC1",
                "4.1.CR2",
                "4.1rc1",
                "1.0-SNAPSHOT",
                "2.0-ea",
                "2.0-pre1",
                "1.0-preview",
                "7.0.0-dev"
            })
    void preReleasesAreExcluded(String version) throws Exception {
        assertThat(selection(null, false).includes(version, "1.0")).isFalse();
        assertThat(selection(null, true).includes(version, "1.0")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.0",
                "2.0.0.Final",
                "2.0.0.RELEASE",
                "2.0-GA",
                "33.0.0-jre",
                "33.0.0-android",
                "1.0-b-side",
                "2.0.SP1",
                "1.1.1.1",
                "2023.0.1",
                "2.0-redhat-00001",
                "9.4.43.v20210629",
                "1.0-empty",
                "2.0-each"
            })
    void releasesAreIncluded(String version) throws Exception {
        assertThat(selection(null, false).includes(version, "1.0")).isTrue();
    }

    @Test
    void preReleasesAreIncludedIfThePresentVersionIsOne() throws Exception {
        assertThat(selection(null, false).includes("2.0-rc2", "2.0-rc1")).isTrue();
    }

    @Test
    void aRangeAndAPatternRestrictTheSearch() throws Exception {
        VersionSelection range = selection("[1.2,2.0)", false);
        VersionSelection pattern = selection("1.*", false);

        assertThat(range.includes("1.2", "1.0")).isTrue();
        assertThat(range.includes("1.10", "1.0")).isTrue();
        assertThat(range.includes("2.0", "1.0")).isFalse();
        assertThat(pattern.includes("1.10", "1.0")).isTrue();
        assertThat(pattern.includes("2.1", "1.0")).isFalse();
    }

    @Test
    void anInvalidRangeIsRefusedInOneSentence() {
        assertThatThrownBy(() -> selection("[1.2", false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "persistent-tasks.versions: '[1.2' is not a version range; expected a range such as [1.2,2.0),"
                                + " or a pattern such as 1.*.");
    }

    private static VersionSelection selection(String versions, boolean preReleases) throws ConfigurationException {
        return VersionSelection.of(
                new Parameter("persistent-tasks.versions", Optional.ofNullable(versions)), preReleases);
    }
}
