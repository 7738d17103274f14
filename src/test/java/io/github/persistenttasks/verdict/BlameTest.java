package io.github.persistenttasks.verdict;

import static io.github.persistenttasks.verdict.RecordedThread.HOLDER;
import static io.github.persistenttasks.verdict.RecordedThread.frame;
import static io.github.persistenttasks.verdict.RecordedThread.maker;
import static io.github.persistenttasks.verdict.RecordedThread.named;
import static io.github.persistenttasks.verdict.RecordedThread.provider;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlameTest {

    private static final String POOL =
            "java.util.concurrent.ThreadPoolExecutor$Worker.<init>(ThreadPoolExecutor.java:1)";

    private static final String RUN_WORKER =
            "java.util.concurrent.ThreadPoolExecutor$Worker.run(ThreadPoolExecutor.java:1)";
    private static final String COMPLETION =
            "java.util.concurrent.CompletableFuture.postComplete(CompletableFuture.java:1)";

    @Test
    void theArtifactThatCreatedTheThreadIsTheCulprit() {
        Blame blame =
                blame(named("t").createdAt("java.lang.Thread.<init>(Thread.java:1)", "a.Start.<init>(Start.java:7)"));

        assertThat(blame.culprit()).contains("g:a:1");
        assertThat(blame.requestedBy()).isEmpty();
        assertThat(blame.where()).containsExactly(frame("a.Start.<init>(Start.java:7)"));
    }

    @Test
    void theCallersOfTheCulpritAreItsRequestersNearestFirst() {
        Blame blame = blame(
                named("t").createdAt("a.A.go(A.java:1)", "b.B.go(B.java:1)", "a.A.on(A.java:2)", "c.C.go(C.java:1)"));

        assertThat(blame.culprit()).contains("g:a:1");
        assertThat(blame.requestedBy()).containsExactly("g:b:1", "g:c:1");
    }

    @Test
    void theCallerOfAThreadFactoryIsTheCulpritAndNotTheFactory() {
        Blame blame = blame(named("t")
                .createdAt(
                        maker("factory.Named.newThread(Named.java:1)"),
                        frame(POOL),
                        frame("user.User.<init>(User.java:9)")));

        assertThat(blame.culprit()).contains("g:user:1");
        assertThat(blame.requestedBy()).isEmpty();
    }

    @Test
    void anArtifactWhoseOnlyPartIsAThreadFactoryRequestsNothing() {
        Blame blame = blame(named("t")
                .createdAt(
                        frame("library.Pool.start(Pool.java:1)"),
                        maker("factory.Named.newThread(Named.java:1)"),
                        frame("user.User.<init>(User.java:9)")));

        assertThat(blame.culprit()).contains("g:library:1");
        assertThat(blame.requestedBy()).containsExactly("g:user:1");
    }

    @Test
    void theFrameOfTheCulpritIsShownAlsoIfAFactoryCreatedTheThread() {
        Blame blame = blame(named("t")
                .createdAt(
                        maker("factory.Named.newThread(Named.java:1)"),
                        frame("culprit.Scan.start(Scan.java:1)"),
                        frame("b.B.go(B.java:1)"),
                        frame("c.C.go(C.java:1)"),
                        frame("d.D.go(D.java:1)"),
                        frame("e.E.go(E.java:1)"),
                        frame("user.Main.main(Main.java:1)")));

        assertThat(blame.where())
                .containsExactly(
                        maker("factory.Named.newThread(Named.java:1)"),
                        frame("culprit.Scan.start(Scan.java:1)"),
                        frame("d.D.go(D.java:1)"),
                        frame("e.E.go(E.java:1)"),
                        frame("user.Main.main(Main.java:1)"));
    }

    @Test
    void ofAdjacentOverloadsTheInnermostIsShown() {
        Blame blame = blame(named("t")
                .createdAt(
                        "a.Group.<init>(Group.java:5)",
                        "a.Group.<init>(Group.java:4)",
                        "a.Group.<init>(Group.java:3)",
                        "b.Client.<init>(Client.java:2)",
                        "b.Client.<init>(Client.java:1)"));

        assertThat(blame.where())
                .containsExactly(frame("a.Group.<init>(Group.java:5)"), frame("b.Client.<init>(Client.java:2)"));
    }

    @Test
    void theLastFrameOfALibraryBeforeTheUsersCodeIsShownHoweverDeepTheStackIs() {
        Blame blame = blame(named("t")
                .createdAt(
                        "a.One.go(One.java:1)",
                        "a.Two.go(Two.java:1)",
                        "a.Three.go(Three.java:1)",
                        "a.Four.go(Four.java:1)",
                        "a.Five.go(Five.java:1)",
                        "b.Manager.go(Manager.java:1)",
                        "b.Client.<init>(Client.java:1)",
                        "b.Clients.client(Clients.java:1)",
                        "user.Main.main(Main.java:1)"));

        assertThat(blame.where())
                .containsExactly(
                        frame("a.One.go(One.java:1)"),
                        frame("a.Two.go(Two.java:1)"),
                        frame("a.Five.go(Five.java:1)"),
                        frame("b.Clients.client(Clients.java:1)"),
                        frame("user.Main.main(Main.java:1)"));
    }

    @Test
    void codeThatAFactoryCallsIsPartOfTheFactory() {
        Blame blame = blame(named("t")
                .createdAt(
                        frame("factory.Worker.init(Worker.java:1)"),
                        maker("factory.Named.newThread(Named.java:1)"),
                        frame(POOL),
                        frame("user.User.<init>(User.java:9)")));

        assertThat(blame.culprit()).contains("g:user:1");
    }

    @Test
    void aFactoryIsTheCulpritIfItsOwnCodeUsesTheThread() {
        Blame blame = blame(named("t")
                .createdAt(
                        maker("pool.Named.newThread(Named.java:1)"),
                        frame("pool.Pool.start(Pool.java:1)"),
                        frame("user.User.<init>(User.java:9)")));

        assertThat(blame.culprit()).contains("g:pool:1");
        assertThat(blame.requestedBy()).containsExactly("g:user:1");
    }

    @Test
    void aFactoryIsTheCulpritIfNoOtherCodeIsOnTheStack() {
        assertThat(blame(named("t").createdAt(maker("factory.Named.newThread(Named.java:1)")))
                        .culprit())
                .contains("g:factory:1");
    }

    @Test
    void theCreationOfAnAncestorIsUsedIfTheThreadsOwnHasOnlyJdkFrames() {
        Blame blame = blame(named("second")
                .createdAt("java.util.concurrent.ForkJoinPool.grow(ForkJoinPool.java:1)")
                .descendingFrom("first", Thread.State.TERMINATED, "a.Start.<init>(Start.java:7)"));

        assertThat(blame.culprit()).contains("g:a:1");
    }

    @Test
    void theArtifactsOfAncestorsAreNamedToo() {
        Blame blame = blame(named("second")
                .createdAt("b.Inner.run(Inner.java:1)")
                .descendingFrom("first", Thread.State.TERMINATED, "a.Start.<init>(Start.java:7)"));

        assertThat(blame.culprit()).contains("g:b:1");
        assertThat(blame.requestedBy()).containsExactly("g:a:1");
    }

    @Test
    void withoutACreationTheOutermostCodeOnTheStackIsTheCulprit() {
        Blame blame = blame(named("t")
                .createdWhile(provider("loader.Provider"))
                .at("b.Queue.take(Queue.java:1)", "a.Loop.run(Loop.java:1)", "java.lang.Thread.run(Thread.java:1)"));

        assertThat(blame.culprit()).contains("g:a:1");
    }

    @Test
    void anInitializerThatMerelyRanWhenTheThreadAppearedIsNotNamed() {
        Blame blame = blame(named("t").createdWhile(provider("loader.Provider")).at("a.Loop.run(Loop.java:1)"));

        assertThat(blame.requestedBy()).isEmpty();
        assertThat(blame.initializer()).isEmpty();
    }

    @Test
    void theInitializerThatMerelyRanIsNamedIfNothingElseIsKnown() {
        Blame blame = blame(named("t").createdWhile(provider("loader.Provider")));

        assertThat(blame.culprit()).contains("g:loader:1");
        assertThat(blame.initializer()).contains(provider("loader.Provider"));
    }

    @Test
    void theCodeThatCreatedAThreadWithoutACreationIsTheCulpritAndTheCodeThatItRunsIsNamed() {
        Blame blame = blame(named("t")
                .createdWhile(provider("user.Provider"))
                .createdByCodeOf("user", "other")
                .at("a.Loop.run(Loop.java:1)"));

        assertThat(blame.culprit()).contains("g:user:1");
        assertThat(blame.requestedBy()).containsExactly("g:other:1", "g:a:1");
        assertThat(blame.initializer()).contains(provider("user.Provider"));
    }

    @Test
    void theCodeThatCreatedTheCreatingThreadIsNotTheCulprit() {
        Blame blame = blame(named("t")
                .createdWhile(provider("user.Provider"))
                .createdByCodeOf("client", "user")
                .running("user.Callback"));

        assertThat(blame.culprit()).contains("g:user:1");
        assertThat(blame.requestedBy()).containsExactly("g:client:1");
    }

    @Test
    void theInitializerThatCertainlyLedToAThreadWithoutACreationIsTheCulprit() {
        Blame blame = blame(named("t").during(provider("user.Provider")).at("a.Loop.run(Loop.java:1)"));

        assertThat(blame.culprit()).contains("g:user:1");
        assertThat(blame.requestedBy()).containsExactly("g:a:1");
    }

    @Test
    void theWorkerThatACompletionCreatesBelongsToTheArtifactThatMadeThePool() {
        Blame blame = blame(named("t")
                .during(provider("client.Provider"))
                .ofPoolMadeDuring(provider("user.Provider"))
                .createdAt(POOL, COMPLETION, "client.Loop.run(Loop.java:1)"));

        assertThat(blame.culprit()).contains("g:user:1");
        assertThat(blame.requestedBy()).containsExactly("g:client:1");
        assertThat(blame.initializer()).contains(provider("user.Provider"));
    }

    @Test
    void theWorkerThatACompletionCreatesBelongsToTheArtifactOfTheTaskThatItPassesOn() {
        Blame blame = blame(named("t")
                .createdWhile(provider("bystander.Provider"))
                .createdByCodeOf("user")
                .createdAt(POOL, COMPLETION, "client.Loop.run(Loop.java:1)"));

        assertThat(blame.culprit()).contains("g:user:1");
        assertThat(blame.requestedBy()).containsExactly("g:client:1");
        assertThat(blame.initializer()).isEmpty();
    }

    @Test
    void theCodeThatACompletionCallsIsTheCulprit() {
        Blame blame = blame(named("t")
                .during(provider("client.Provider"))
                .createdWhile(provider("user.Provider"))
                .createdAt("user.Callback.run(Callback.java:1)", COMPLETION, "client.Loop.run(Loop.java:1)"));

        assertThat(blame.culprit()).contains("g:user:1");
        assertThat(blame.requestedBy()).containsExactly("g:client:1");
        assertThat(blame.initializer()).contains(provider("user.Provider"));
    }

    @Test
    void theFirstUserOfAWorkerIsNotNamedForTheTaskOfAnother() {
        Blame blame = blame(named("t")
                .during(provider("first.Provider"))
                .createdAt("second.Task.run(Task.java:1)", RUN_WORKER)
                .descendingFrom(
                        "pool-1-thread-1", Thread.State.WAITING, POOL, "first.Provider.<init>(Provider.java:1)"));

        assertThat(blame.culprit()).contains("g:second:1");
        assertThat(blame.requestedBy()).isEmpty();
        assertThat(blame.initializer()).isEmpty();
    }

    @Test
    void withoutCodeOnTheStackTheThreadsClassOrRunnableIsTheCulprit() {
        assertThat(blame(named("t").ofType("a.Loop").running("b.Task")).culprit())
                .contains("g:a:1");
        assertThat(blame(named("t").running("b.Task")).culprit()).contains("g:b:1");
    }

    @Test
    void theInitializersArtifactIsTheLastResort() {
        Blame blame = blame(named("HTTP-Dispatcher")
                .running("sun.net.httpserver.ServerImpl$Dispatcher")
                .at("sun.nio.ch.SelectorImpl.select(SelectorImpl.java:1)")
                .during(provider("a.Provider")));

        assertThat(blame.culprit()).contains("g:a:1");
        assertThat(blame.where()).isEqualTo(List.of());
    }

    @Test
    void withoutAnyHintThereIsNoCulprit() {
        assertThat(blame(named("t")).culprit()).isEmpty();
    }

    private static Blame blame(RecordedThread thread) {
        return Blame.of(thread.seen(), HOLDER);
    }
}
