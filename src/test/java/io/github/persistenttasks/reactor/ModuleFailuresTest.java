package io.github.persistenttasks.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModuleFailuresTest {

    private final Exception thrown = new Exception();
    private final ModuleFailure failure = new ModuleFailure(false, "core leaves 1 task running.", Optional.of(thrown));
    private final ModuleFailure error = new ModuleFailure(true, "Cannot resolve core.", Optional.of(new Exception()));
    private final ModuleFailures failures = new ModuleFailures(true);

    @Test
    void thereIsNoFailureIfNoModuleFailed() {
        assertThat(failures.asOne()).isEmpty();
    }

    @Test
    void aMessageNamesItsModuleIfThereAreSeveral() {
        failures.add("b", failure);

        assertThat(failures.asOne())
                .contains(new ModuleFailure(false, "b: core leaves 1 task running.", Optional.of(thrown)));
    }

    @Test
    void aSingleProjectIsNotNamed() {
        ModuleFailures alone = new ModuleFailures(false);
        alone.add("a", failure);

        assertThat(alone.asOne()).containsSame(failure);
    }

    @Test
    void severalFailuresAreSummarizedAndAFailureOutranksAnError() {
        failures.add("a", error);
        failures.add("b", failure);

        assertThat(failures.asOne())
                .contains(new ModuleFailure(
                        false,
                        "2 modules failed. a: Cannot resolve core. b: core leaves 1 task running.",
                        Optional.of(thrown)));
    }

    @Test
    void errorsWithoutAFailureStayErrors() {
        failures.add("a", error);
        failures.add("b", error);

        assertThat(failures.asOne())
                .contains(new ModuleFailure(
                        true, "2 modules failed. a: Cannot resolve core. b: Cannot resolve core.", error.cause()));
    }
}
