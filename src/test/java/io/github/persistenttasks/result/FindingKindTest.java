package io.github.persistenttasks.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingKindTest {

    @Test
    void threadsTimersHooksAndProcessesMakeAnArtifactPersistent() {
        assertThat(kinds(Verdict.PERSISTENT))
                .containsExactly(FindingKind.THREAD, FindingKind.TIMER, FindingKind.HOOK, FindingKind.PROCESS)
                .allMatch(FindingKind::isLeft)
                .allMatch(kind -> kind.severity() == Severity.ERROR);
    }

    @Test
    void findingsThatPreventFullProbingMakeAnArtifactIncomplete() {
        assertThat(kinds(Verdict.INCOMPLETE))
                .containsExactly(FindingKind.BLOCKED, FindingKind.EXIT, FindingKind.CRASH, FindingKind.UNPROBED)
                .noneMatch(FindingKind::isLeft)
                .allMatch(kind -> kind.severity() == Severity.ERROR);
    }

    @Test
    void anArtifactWithOtherFindingsIsClean() {
        assertThat(kinds(Verdict.CLEAN))
                .containsExactly(FindingKind.DAEMON, FindingKind.UNCAUGHT, FindingKind.ERROR)
                .noneMatch(FindingKind::isLeft)
                .allMatch(kind -> kind.severity() == Severity.NOTE);
    }

    private static List<FindingKind> kinds(Verdict verdict) {
        return Arrays.stream(FindingKind.values())
                .filter(kind -> kind.verdict() == verdict)
                .toList();
    }
}
