package io.github.persistenttasks.findversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.result.VersionStatus;
import io.github.persistenttasks.result.VersionTrial;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailedTestsTest {

    @Test
    void testsThatFailWithBothVersionsDoNotCount() {
        assertThat(failed(Map.of("ATest", 2)).notIn(failed(Map.of("ATest", 2, "BTest", 1))))
                .isEmpty();
    }

    @Test
    void aClassOfWhichMoreTestsFailIsNamed() {
        assertThat(failed(Map.of("ATest", 2)).notIn(failed(Map.of("ATest", 1))))
                .contains("Tests of ATest fail with this version only.");
    }

    @Test
    void theFirstOfSeveralClassesIsNamed() {
        assertThat(failed(Map.of("BTest", 1, "ATest", 1, "CTest", 1)).notIn(FailedTests.NONE))
                .contains("Tests of ATest fail with this version only. And of 2 more classes.");
    }

    @Test
    void aCleanVersionWithOtherFailuresIsIncomplete() {
        VersionTrial clean = VersionTrial.checked("2", VersionStatus.CLEAN, Verdict.CLEAN, 7, null);

        assertThat(clean.incompleteIfClean("why"))
                .isEqualTo(VersionTrial.checked("2", VersionStatus.INCOMPLETE, Verdict.INCOMPLETE, 7, "why"));
    }

    @Test
    void aVersionThatLeavesTasksStillDoesIfTestsFail() {
        VersionTrial leaves = VersionTrial.checked("2", VersionStatus.LEAVES, Verdict.PERSISTENT, 7, null);

        assertThat(leaves.incompleteIfClean("why")).isEqualTo(leaves);
    }

    private static FailedTests failed(Map<String, Integer> classes) {
        return new FailedTests(classes);
    }
}
