package io.github.persistenttasks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {

    @ParameterizedTest
    @CsvSource({"10, 10000", "0.5, 500", "' 2 ', 2000", "1e3, 1000000", "1000000, 1000000000", "0.001, 1"})
    void secondsMayHaveDecimals(String text, long millis) throws ConfigurationException {
        assertThat(parameter(text).seconds()).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "0", "-1", "0.0001", "NaN", "Infinity", "1000001", "ten", "1,5", "10 s"})
    void secondsThatAreNotPositiveOrTooLargeAreRefused(String text) {
        assertRefused(
                parameter(text)::seconds,
                "p: the value '" + trimmed(text)
                        + "' is not valid; expected seconds, more than 0 and at most 1000000, such as 10 or 0.5.");
    }

    @Test
    void aCountIsAnIntegerFrom1() throws ConfigurationException {
        assertThat(parameter("1").count()).isEqualTo(1);
        assertThat(parameter(" 16 ").count()).isEqualTo(16);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-1", "1.5", "two", "2147483648"})
    void anInvalidCountIsRefused(String text) {
        assertRefused(
                parameter(text)::count,
                "p: the value '" + trimmed(text) + "' is not valid; expected a whole number of at least 1.");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "' ', true", "'', true", ", true", "false, false", "' False ', false"})
    void aFlagIsTrueWithoutAValue(String text, boolean value) throws ConfigurationException {
        assertThat(parameter(text).flag()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "flase", "true,false"})
    void anInvalidFlagIsRefused(String text) {
        assertRefused(parameter(text)::flag, "p: the value '" + text + "' is not known; known values are true, false.");
    }

    @Test
    void aChoiceIsReadInAnyLetterCaseInAnyLanguage() throws ConfigurationException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr"));
            assertThat(parameter("runtime").choice(Scope.class)).isEqualTo(Scope.RUNTIME);
            assertThat(parameter(" Compile ").choice(Scope.class)).isEqualTo(Scope.COMPILE);
            assertThat(parameter("SERVICES").choice(ProbeMode.class)).isEqualTo(ProbeMode.SERVICES);
            assertThat(parameter("suspects").choice(Isolate.class)).isEqualTo(Isolate.SUSPECTS);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "provided", "run time", "runtime,test"})
    void anUnknownChoiceIsRefusedWithTheKnownOnes(String text) {
        assertRefused(
                () -> parameter(text).choice(Scope.class),
                "p: the value '" + trimmed(text) + "' is not known; known values are runtime, compile, test.");
    }

    @Test
    void pairsKeepTheirOrderAndMayHaveEmptyValues() throws ConfigurationException {
        assertThat(parameter(" b = 2 ,a=1=x,c=").pairs())
                .containsExactly(entry("b", "2"), entry("a", "1=x"), entry("c", ""));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void absentOrBlankTextHasNoPairs(String text) throws ConfigurationException {
        assertThat(parameter(text).pairs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HOME, HOME", "=b, =b", "'a=1, b', b", "'a=1,,b=2', ''"})
    void aPairWithoutANameOrEqualsSignIsRefused(String text, String part) {
        assertRefused(parameter(text)::pairs, "p: '" + part + "' is not a pair; expected pairs such as a=1,b=2.");
    }

    @Test
    void aFileNameIsNotTrimmed() throws ConfigurationException {
        assertThat(parameter("a/ b").file()).contains(Path.of("a/ b"));
        assertThat(parameter(null).file()).isEmpty();
    }

    @Test
    void aFileNameThatTheSystemRefusesIsRefused() {
        assertRefused(
                parameter("a\0b")::file,
                "p: the file name 'a\0b' is not valid on this system, whose charset is "
                        + System.getProperty("sun.jnu.encoding")
                        + "; use another name, or run Maven in a UTF-8 locale.");
    }

    @Test
    void anEmptyTextCountsAsPresent() {
        assertThat(parameter("").isGiven()).isTrue();
        assertThat(parameter(null).isGiven()).isFalse();
    }

    private static Parameter parameter(String text) {
        return new Parameter("p", Optional.ofNullable(text));
    }

    private static String trimmed(String text) {
        return text == null ? "" : text.trim();
    }

    private static void assertRefused(ThrowingCallable reading, String sentence) {
        assertThatThrownBy(reading)
                .isExactlyInstanceOf(ConfigurationException.class)
                .hasMessage(sentence);
    }
}
