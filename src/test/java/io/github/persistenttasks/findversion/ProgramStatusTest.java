package io.github.persistenttasks.findversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProgramStatusTest {

    @Test
    void aFailureThatTheVersionInUseDoesNotHaveIsNamed() {
        assertThat(ended(1).notIn(ended(0))).contains("The program ends with status 1 with this version only.");
        assertThat(ended(1).notIn(ProgramStatus.NONE)).isPresent();
    }

    @Test
    void theSameFailureAndASuccessAreNot() {
        assertThat(ended(1).notIn(ended(1))).isEmpty();
        assertThat(ended(0).notIn(ended(1))).isEmpty();
        assertThat(ProgramStatus.NONE.notIn(ended(0))).isEmpty();
    }

    private static ProgramStatus ended(int status) {
        return new ProgramStatus(OptionalInt.of(status));
    }
}
