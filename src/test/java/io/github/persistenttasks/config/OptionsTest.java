package io.github.persistenttasks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.persistenttasks.result.FindingKind;
import java.io.File;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private final RawParameters raw = new RawParameters()
            .text("artifact", null)
            .text("tmax", "10")
            .text("probe", "services")
            .text("tests", null)
            .list("includes", null)
            .list("excludes", null)
            .list("initialize", null)
            .list("failOn", List.of("thread"))
            .text("failOnViolation", "true")
            .text("scope", "runtime")
            .text("jvm", null)
            .file("workingDirectory", null)
            .map("jdkToolchain", null, null)
            .text("modulePath", "auto")
            .map("environmentVariables", null, null)
            .map("systemPropertyVariables", null, null)
            .text("initializerTimeout", "30")
            .text("stopTrials", "true")
            .file("outputDirectory", null)
            .list("formats", List.of("json", "html"))
            .text("sarif", "failing")
            .text("forks", null)
            .file("advice", null)
            .text("exercise", null)
            .list("jvms", null)
            .text("force", "false")
            .text("repeat", "1")
            .text("expectFailure", "false")
            .file("baseline", null)
            .text("updateBaseline", "false");

    @Test
    void unsetParametersAreEmpty() throws ConfigurationException {
        CheckOptions options = CheckOptions.of(raw);

        assertThat(options.baseline()).isEmpty();
        assertThat(options.jvms()).isEmpty();
        assertThat(options.exercises()).isEmpty();
        assertThat(options.common().probe().artifacts()).isEmpty();
        assertThat(options.common().jvm().jvm()).isEmpty();
        assertThat(options.common().jvm().toolchain()).isEmpty();
        assertThat(options.common().jvm().arguments()).isEmpty();
        assertThat(options.common().jvm().forks())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(options.common().output().directory()).isEmpty();
        assertThat(options.common().findings().advice()).isEmpty();
    }

    @Test
    void aBlankNameOfAnArtifactCountsAsUnset() throws ConfigurationException {
        raw.text("artifact", " ");

        assertThat(options().probe().artifacts()).isEmpty();
    }

    @Test
    void severalArtifactsAreSeparatedByCommasOutsideOfVersionRanges() throws ConfigurationException {
        raw.text("artifact", "a:b:1, c:d:[1,2) ,e:f:jar:x:3,");

        assertThat(options().probe().artifacts()).containsExactly("a:b:1", "c:d:[1,2)", "e:f:jar:x:3");
    }

    @Test
    void anEmptyJvmIsRefusedBecauseMavensOwnWouldTakeItsPlace() {
        raw.text("jvm", "");
        assertThatThrownBy(this::options)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("persistent-tasks.jvm: the value '' is not valid; "
                        + "expected the home of a JDK or JRE, or its java executable.");

        raw.text("jvm", null).map("jdkToolchain", null, " ");
        assertThatThrownBy(this::options)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("persistent-tasks.jdkToolchain: the value '' is not valid; "
                        + "expected a version, or pairs such as version=11,vendor=acme.");
    }

    @Test
    void elementsOfListsAreTrimmedAndNullsAreDropped() throws ConfigurationException {
        raw.list("initialize", Arrays.asList(" a.B ", null));

        assertThat(options().probe().initialize()).containsExactly("a.B");
    }

    @Test
    void noneInFailOnSelectsNoFinding() throws ConfigurationException {
        raw.list("failOn", List.of("None"));
        assertThat(options().findings().failOn()).isEmpty();

        raw.list("failOn", List.of("crash", " Timer"));
        assertThat(options().findings().failOn()).containsExactly(FindingKind.TIMER, FindingKind.CRASH);
    }

    @Test
    void noneCannotBeCombinedWithFindings() {
        raw.list("failOn", List.of("none", "timer"));

        assertThatThrownBy(this::options)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("persistent-tasks.failOn: 'none' cannot be combined with other values.");
    }

    @Test
    void thePropertyOfAMapOverridesItsElements() throws ConfigurationException {
        raw.map("environmentVariables", Collections.singletonMap("B", null), "A=1");
        raw.map("systemPropertyVariables", Map.of("a", "0"), "a=1,b=2");

        assertThat(options().jvm().environment()).containsOnly(entry("A", "1"), entry("B", ""));
        assertThat(options().jvm().systemProperties()).containsOnly(entry("a", "1"), entry("b", "2"));
    }

    @Test
    void aToolchainIsAVersionOrPairs() throws ConfigurationException {
        raw.map("jdkToolchain", Map.of("version", " 8 "), null);
        assertThat(options().jvm().toolchain()).containsOnly(entry("version", "8"));

        raw.map("jdkToolchain", Map.of("vendor", "acme"), " 11 ");
        assertThat(options().jvm().toolchain()).containsOnly(entry("version", "11"));

        raw.map("jdkToolchain", null, "version=17,vendor=acme");
        assertThat(options().jvm().toolchain()).containsOnly(entry("version", "17"), entry("vendor", "acme"));
    }

    @Test
    void aToolchainMustProvideSomething() {
        raw.map("jdkToolchain", Collections.singletonMap("version", null), null);

        assertThatThrownBy(this::options)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("persistent-tasks.jdkToolchain: 'version' has no value; "
                        + "expected a value that a JDK in toolchains.xml provides, such as a version.");
    }

    @Test
    void aBaselineToUpdateNeedsAFile() throws ConfigurationException {
        raw.text("updateBaseline", "true");
        assertThatThrownBy(() -> CheckOptions.of(raw))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("persistent-tasks.baseline: updateBaseline is set, but this parameter is not; "
                        + "set it to the file to write.");

        raw.file("baseline", new File("known.txt"));
        assertThat(CheckOptions.of(raw).updateBaseline()).isTrue();
    }

    @Test
    void formatsAreReadInAnyLetterCase() throws ConfigurationException {
        raw.list("formats", List.of("JSON", " sarif", "Html", ""));

        assertThat(options().output().formats()).containsExactly(Format.JSON, Format.HTML, Format.SARIF);
    }

    @Test
    void anUnknownFormatIsRefusedWithTheKnownOnes() {
        raw.list("formats", List.of("pdf\u001B[2J"));

        assertThatThrownBy(this::options)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "persistent-tasks.formats: the value 'pdf\\u001B[2J' is not known; known values are json, html, junit, sarif.");
    }

    @Test
    void anUnknownFindingIsRefusedWithTheKnownOnesAndNone() {
        raw.list("failOn", List.of("threads"));

        assertThatThrownBy(this::options)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "persistent-tasks.failOn: the value 'threads' is not known; known values are thread, timer, blocked, exit, crash, unprobed, hook, process, daemon, uncaught, error, none.");
    }

    @Test
    void readingAParameterThatTheGoalLacksThrows() {
        assertThatThrownBy(() -> FindDepsOptions.of(raw)).isInstanceOf(IllegalArgumentException.class);
    }

    private Options options() throws ConfigurationException {
        return Options.of(raw);
    }

    @Test
    void aTestMayTakeLongerThanAnInitializerUnlessTheTimeIsSet() throws Exception {
        raw.text("initializerTimeout", null);
        assertThat(Options.of(raw).limits().initializer()).isEqualTo(Duration.ofSeconds(30));

        raw.text("probe", "tests");
        assertThat(Options.of(raw).limits().initializer()).isEqualTo(Duration.ofSeconds(120));

        raw.text("initializerTimeout", "30");
        assertThat(Options.of(raw).limits().initializer()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void testsRunOnTheTestClassPath() throws Exception {
        assertThat(Options.of(raw.text("probe", "tests")).probe().scope()).isEqualTo(Scope.TEST);
    }
}
