package io.github.persistenttasks.findversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.result.SearchedArtifact;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.result.VersionStatus;
import io.github.persistenttasks.result.VersionTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In these tests the newer versions are 1, 2 and so on; the version in use is 0. */
class VersionSearchTest {

    private final List<String> asked = new ArrayList<>();
    private final List<Integer> together = new ArrayList<>();

    @Test
    void onlyTheNewestIsTriedIfItLeavesTheTasks() throws Exception {
        SearchedArtifact found = nearest(30, version -> VersionStatus.LEAVES);

        assertThat(asked).containsExactly("30");
        assertThat(found.nearest()).isEmpty();
        assertThat(found.newest()).isEmpty();
        assertThat(found.with(VersionStatus.NOT_TRIED)).hasSize(29);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 30, 31, 32, 33, 100, 1000})
    void halvingFindsTheFirstCleanVersionInAFewChecks(int count) throws Exception {
        for (int first = 1; first <= count; first++) {
            asked.clear();
            int cured = first;

            SearchedArtifact found =
                    nearest(count, version -> version < cured ? VersionStatus.LEAVES : VersionStatus.CLEAN);

            assertThat(found.nearest()).contains(String.valueOf(first));
            assertThat(found.newest()).contains(String.valueOf(count));
            assertThat(asked).doesNotHaveDuplicates();
            // Plus one check for the version in use.
            assertThat(asked.size() + 1).isLessThanOrEqualTo(log2(count) + 3);
        }
    }

    @Test
    void versionsThatWereNotTriedHaveNoResult() throws Exception {
        SearchedArtifact found = nearest(30, version -> version < 11 ? VersionStatus.LEAVES : VersionStatus.CLEAN);

        List<String> spokenOf = new ArrayList<>(found.with(VersionStatus.CLEAN));
        spokenOf.addAll(found.with(VersionStatus.LEAVES));
        assertThat(spokenOf).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(found.checked()).isEqualTo(asked.size());
        assertThat(found.versions()).hasSize(30);
        assertThat(found.versions())
                .filteredOn(trial -> trial.status() == VersionStatus.NOT_TRIED)
                .allMatch(trial -> trial.verdict() == null && trial.millis().isEmpty());
    }

    @Test
    void unavailableVersionsAreSkipped() throws Exception {
        SearchedArtifact found = nearest(
                9,
                version -> version > 7 || version == 4
                        ? VersionStatus.UNAVAILABLE
                        : version < 4 ? VersionStatus.LEAVES : VersionStatus.CLEAN);

        assertThat(asked).startsWith("9", "8", "7");
        assertThat(found.nearest()).contains("5");
        assertThat(found.newest()).contains("7");
        assertThat(found.unknownBeforeNearest()).containsExactly("4");
        assertThat(found.with(VersionStatus.UNAVAILABLE)).containsExactly("4", "8", "9");
    }

    @Test
    void thereIsNoAnswerIfNoVersionIsAvailable() throws Exception {
        SearchedArtifact found = nearest(5, version -> VersionStatus.UNAVAILABLE);

        assertThat(found.nearest()).isEmpty();
        assertThat(found.checked()).isZero();
        assertThat(found.with(VersionStatus.UNAVAILABLE)).hasSize(5);
    }

    @Test
    void nothingIsTriedIfThereIsNoNewerVersion() throws Exception {
        assertThat(nearest(0, version -> VersionStatus.CLEAN).nearest()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void anIncompleteNewestVersionDoesNotEndTheSearch() throws Exception {
        SearchedArtifact found = nearest(
                9,
                version -> version == 9
                        ? VersionStatus.INCOMPLETE
                        : version < 4 ? VersionStatus.LEAVES : VersionStatus.CLEAN);

        assertThat(found.nearest()).contains("4");
    }

    @Test
    void theNumberOfChecksWithoutAVerdictIsLimited() throws Exception {
        nearest(1000, version -> VersionStatus.INCOMPLETE);

        assertThat(asked.size() + 1).isLessThanOrEqualTo(12);
    }

    @Test
    void aVersionThatNoExerciseCompilesAgainstIsNotAnAnswer() throws Exception {
        SearchedArtifact found = nearest(
                8,
                version -> version > 6
                        ? VersionStatus.NOT_TRIED
                        : version < 3 ? VersionStatus.LEAVES : VersionStatus.CLEAN);

        assertThat(found.nearest()).contains("3");
        assertThat(found.newest()).contains("6");
    }

    @Test
    void relapsesAreFoundIfAllVersionsAreTried() throws Exception {
        List<VersionStatus> statuses = List.of(
                VersionStatus.LEAVES,
                VersionStatus.CLEAN,
                VersionStatus.LEAVES,
                VersionStatus.UNAVAILABLE,
                VersionStatus.CLEAN,
                VersionStatus.LEAVES);

        SearchedArtifact found = searched(VersionSearch.all(versions(6), trials(version -> statuses.get(version - 1))));

        assertThat(together).containsExactly(6);
        assertThat(found.nearest()).contains("2");
        assertThat(found.newest()).contains("5");
        assertThat(found.relapses()).containsExactly("3", "6");
    }

    private SearchedArtifact nearest(int count, IntFunction<VersionStatus> statuses) throws Exception {
        return searched(VersionSearch.nearest(versions(count), trials(statuses)));
    }

    private static SearchedArtifact searched(List<VersionTrial> versions) {
        return new SearchedArtifact("t:a:0", List.of("t:a:0"), List.of(), List.of(), versions, null);
    }

    private static List<String> versions(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }

    private VersionTrials trials(IntFunction<VersionStatus> statuses) {
        return versions -> {
            together.add(versions.size());
            asked.addAll(versions);
            return versions.stream()
                    .map(version -> trial(version, statuses.apply(Integer.parseInt(version))))
                    .toList();
        };
    }

    private static VersionTrial trial(String version, VersionStatus status) {
        return switch (status) {
            case CLEAN -> VersionTrial.checked(version, status, Verdict.CLEAN, 1, null);
            case LEAVES -> VersionTrial.checked(version, status, Verdict.PERSISTENT, 1, null);
            case INCOMPLETE -> VersionTrial.checked(version, status, Verdict.INCOMPLETE, 1, "blocked");
            case NOT_TRIED -> VersionTrial.notTried(version, "does not compile");
            case UNAVAILABLE -> VersionTrial.unavailable(version, "not found");
        };
    }

    private static int log2(int count) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(count);
    }
}
