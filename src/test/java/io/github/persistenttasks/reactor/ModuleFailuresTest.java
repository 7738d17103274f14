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
    void theMessageStaysUnder300Characters() {
        for (int number = 1; number <= 26; number++) {
            failures.add("module-" + number, failure);
        }
        assertThat(message())
                .isEqualTo("26 modules failed. module-1, module-2, module-3 and 23 more: core leaves 1 task running.");

        for (int number = 1; number <= 26; number++) {
            String leaf = "leaf-" + number;
            failures.add(
                    leaf, new ModuleFailure(false, leaf + " leaves 1 task running, and 7 more.", Optional.empty()));
        }
        assertThat(message())
                .hasSizeLessThan(300)
                .startsWith("52 modules failed. module-1, module-2, module-3 and 23 more: core")
                .contains(" leaf-1: leaf-1 leaves")
                .endsWith(" more.");
    }

    @Test
    void aLongMessageIsCutAndTheLinesOfACompilerAreKept() {
        failures.add("a", new ModuleFailure(false, "long ".repeat(100), Optional.empty()));
        assertThat(message()).hasSizeLessThan(300).startsWith("a: long long").endsWith("…");

        ModuleFailures compiling = new ModuleFailures(true);
        String lines = "does not compile." + "\n    a line of code".repeat(30);
        compiling.add("a", new ModuleFailure(false, lines, Optional.empty()));
        assertThat(compiling.asOne().orElseThrow().message()).isEqualTo("a: " + lines);
    }

    private String message() {
        return failures.asOne().orElseThrow().message();
    }

    @Test
    void errorsWithoutAFailureStayErrors() {
        failures.add("a", error);
        failures.add("b", error);

        assertThat(failures.asOne())
                .contains(new ModuleFailure(true, "2 modules failed. a, b: Cannot resolve core.", error.cause()));
    }
}
