package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEachJdk
class BorrowsThreadsTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @Test
    void theWorkerThatACompletionCreatesBelongsToTheOwnerOfThePool() throws Exception {
        Task worker = only("pool-1-thread-1", Borrowers.Asks.class, Borrowers.AsksForItsPool.class);

        assertThat(worker.artifact()).isEqualTo(Check.id(Borrowers.AsksForItsPool.class));
        assertThat(worker.attribution().requestedBy()).containsExactly(Check.id(Borrowers.Asks.class));
        assertThat(worker.initializer().name()).isEqualTo(Borrowers.AsksForItsPool.class.getName());
    }

    @Test
    void theWorkerThatATimeoutCreatesBelongsToTheOwnerOfThePool() throws Exception {
        assumeTrue(jvm.feature() >= 9, "there are no timeouts");

        Task worker = only("pool-1-thread-1", Borrowers.WaitsWithATimeout.class, Borrowers.DelaysForItsPool.class);

        assertThat(worker.artifact()).isEqualTo(Check.id(Borrowers.DelaysForItsPool.class));
        assertThat(worker.attribution().requestedBy()).isEmpty();
        assertThat(worker.initializer().name()).isEqualTo(Borrowers.DelaysForItsPool.class.getName());
    }

    @Test
    void aThreadCreatedOnTheCommonPoolBelongsToTheCodeThatCreatedIt() throws Exception {
        Task thread = only("borrowed", Borrowers.UsesTheCommonPool.class, Borrowers.LeaksOnTheCommonPool.class);

        assertThat(thread.artifact()).isEqualTo(Check.id(Borrowers.LeaksOnTheCommonPool.class));
        assertThat(thread.initializer().name()).isEqualTo(Borrowers.LeaksOnTheCommonPool.class.getName());
    }

    @Test
    void anExitOnTheCommonPoolBelongsToTheCodeThatCalledIt() throws Exception {
        Outcome outcome = Check.of(
                        jvm, directory, Borrowers.UsesTheCommonPool.class, Borrowers.ExitsOnTheCommonPool.class)
                .isSound();

        outcome.finding(FindingKind.EXIT, Borrowers.ExitsOnTheCommonPool.class);
        assertThat(outcome.verdict(Borrowers.UsesTheCommonPool.class)).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void aThreadThatInheritsNothingBelongsToItsCreatorAndNotToTheCodeThatItRuns() throws Exception {
        assumeTrue(jvm.feature() >= 9, "all threads inherit");

        Task thread = only("heir", Borrowers.Nothing.class, Borrowers.InheritsNothing.class);

        assertThat(thread.artifact()).isEqualTo(Check.id(Borrowers.InheritsNothing.class));
        assertThat(thread.initializer().name()).isEqualTo(Borrowers.InheritsNothing.class.getName());
    }

    @Test
    void theCreatorOfAThreadThatInheritsNothingIsNamedBesideThreadsThatOnlyWait() throws Exception {
        assumeTrue(jvm.feature() >= 9, "all threads inherit");

        Task thread = only("heir", Borrowers.Waits.class, Borrowers.CreatesAnHeir.class);

        assertThat(thread.attribution().requestedBy())
                .hasSize(1)
                .doesNotContain(thread.artifact())
                .isSubsetOf(Check.id(Borrowers.Waits.class), Check.id(Borrowers.CreatesAnHeir.class));
        assertThat(thread.initializer().name()).isEqualTo(Borrowers.CreatesAnHeir.class.getName());
    }

    @Test
    void anInitializerThatMerelyRanAtThatMomentIsNotNamed() throws Exception {
        assumeTrue(jvm.feature() >= 9, "all threads inherit");

        Task thread = only("created later", Borrowers.CreatesLater.class, Borrowers.LooksOn.class);

        assertThat(thread.artifact()).isEqualTo(Check.id(Borrowers.CreatesLater.class));
        assertThat(thread.attribution().requestedBy()).doesNotContain(Check.id(Borrowers.LooksOn.class));
        assertThat(thread.initializer())
                .satisfiesAnyOf(
                        initializer -> assertThat(initializer).isNull(),
                        initializer ->
                                assertThat(initializer.name()).isEqualTo(Borrowers.CreatesLater.class.getName()));
    }

    @Test
    void aTaskThatIsOnlyPassedOnDoesNotBelongToTheInitializerOfThatMoment() throws Exception {
        assumeTrue(jvm.feature() >= 9, "the JVM does not show the task");

        Task worker = only("handles later", Borrowers.HandlesLater.class, Borrowers.LooksOn.class);

        assertThat(worker.artifact()).isEqualTo(Check.id(Borrowers.HandlesLater.class));
        assertThat(worker.attribution().requestedBy()).isEmpty();
    }

    @Test
    void aCopyInALoaderOfItsOwnDoesNotBelongToTheArtifactOfTheSameNameOnTheClassPath() throws Exception {
        Task thread = only("isolated", Isolators.Nothing.class, Isolators.FromAFile.class);

        assertThat(thread.artifact()).isEqualTo(Check.id(Isolators.FromAFile.class));
        assertThat(thread.attribution().requestedBy()).doesNotContain(Check.id(Isolators.Nothing.class));
    }

    @ParameterizedTest
    @CsvSource({
        "HOOK, LetsACopyRegisterAHook",
        "UNCAUGHT, LetsACopyStartAThreadThatDies",
        "PROCESS, LetsACopyStartAProcess"
    })
    void whatACopyDoesIsAttributedToTheArtifactThatHasLoadedIt(FindingKind kind, String type) throws Exception {
        Class<?> user = Class.forName(Isolators.class.getName() + '$' + type);

        Outcome outcome =
                Check.of(jvm, directory, Isolators.Nothing.class, user).isSound();

        outcome.finding(kind, user);
        assertThat(outcome.verdict(Isolators.Nothing.class)).isEqualTo(Verdict.CLEAN);
    }

    private Task only(String name, Class<?>... providers) throws Exception {
        Outcome outcome = Check.of(jvm, directory, providers).isSound();
        assertThat(outcome.report().tasks()).extracting(task -> task.name()).contains(name);
        return outcome.report().tasks().stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
