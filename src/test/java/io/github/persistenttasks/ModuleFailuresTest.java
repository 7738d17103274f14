package io.github.persistenttasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class ModuleFailuresTest {

    private final MojoFailureException failure = new MojoFailureException("core leaves 1 task running.");
    private final MojoExecutionException error = new MojoExecutionException("Cannot resolve core.");
    private final ModuleFailures failures = new ModuleFailures(true);

    @Test
    void nothingIsThrownWhereNothingWentWrong() throws Exception {
        failures.of("a", () -> {});

        assertThatCode(failures::rethrow).doesNotThrowAnyException();
    }

    @Test
    void aMessageNamesItsModuleWhereThereAreOthers() throws Exception {
        failures.of("a", () -> {});
        failures.of("b", this::fail);

        assertThatThrownBy(failures::rethrow)
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessage("b: core leaves 1 task running.")
                .hasCause(failure);
    }

    @Test
    void aProjectThatIsAloneIsNotNamed() throws Exception {
        ModuleFailures alone = new ModuleFailures(false);
        alone.of("a", this::fail);

        assertThatThrownBy(alone::rethrow).isSameAs(failure);
    }

    @Test
    void allThatWentWrongIsSummedUpAndAFailureWins() throws Exception {
        failures.of("a", this::err);
        failures.of("b", this::fail);

        assertThatThrownBy(failures::rethrow)
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessage("2 modules fail. a: Cannot resolve core. b: core leaves 1 task running.");
    }

    @Test
    void errorsAloneStayErrors() throws Exception {
        failures.of("a", this::err);
        failures.of("b", this::err);

        assertThatThrownBy(failures::rethrow)
                .isExactlyInstanceOf(MojoExecutionException.class)
                .hasMessage("2 modules fail. a: Cannot resolve core. b: Cannot resolve core.");
    }

    @Test
    void noModuleHasItsTurnAfterTheBuildWasInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> failures.of("a", this::err)).isSameAs(error);
        assertThat(Thread.interrupted()).isTrue();
    }

    private void fail() throws MojoFailureException {
        throw failure;
    }

    private void err() throws MojoExecutionException {
        throw error;
    }
}
