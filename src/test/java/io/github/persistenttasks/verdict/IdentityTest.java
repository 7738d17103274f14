package io.github.persistenttasks.verdict;

import static io.github.persistenttasks.verdict.RecordedThread.HOLDER;
import static io.github.persistenttasks.verdict.RecordedThread.named;
import static io.github.persistenttasks.verdict.RecordedThread.provider;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Task;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

    private static final InitializerRef SOURCE = InitializerRef.provider("java.lang.Runnable", "a.Provider");

    @Test
    void isTheSameInAnotherVersionWithOtherNumbersAndLines() {
        String before = identity("g:a:1.0", "pool-1-thread-3", "a.Start.<init>(Start.java:7)");
        String after = identity("g:a:1.1", "pool-2-thread-1", "a.Start.<init>(Start.java:19)");

        assertThat(after).isEqualTo(before);
        assertThat(before).isEqualTo("thread g:a pool-#-thread-# at a.Start.<init> by a.Provider");
    }

    @Test
    void isTheSameForNamesThatDifferInAHash() {
        assertThat(identity("g:a:1", "client[7f3ade10]-timer", "a.A.go(A.java:1)"))
                .isEqualTo(identity("g:a:1", "client[12345678]-timer", "a.A.go(A.java:1)"));
        assertThat(identity("g:a:1", "loop@1afebabe", "a.A.go(A.java:1)"))
                .isEqualTo(identity("g:a:1", "loop@12abcdef", "a.A.go(A.java:1)"));
    }

    @ParameterizedTest
    @CsvSource({
        "C3P0Pool[identityToken->z8kflt1bm9voe|1f36e637]-HelperThread-#0, C3P0Pool[identityToken->2rvy8jb01abcd4f|d83ab1c]-HelperThread-#2",
        "Listener-z8kfltbm1voe0hmewqa7, Listener-1hge5o0b2rvy8jqa",
        "task 550e8400-e29b-41d4-abcd-446655440000, task 0c1d2e3f-abcd-4efa-beef-a1b2c3d4e5f6",
        "loop@deadbeef, loop@1afe2abe",
        "http-nio-127.0.0.1-8080-exec-3, http-nio-10.1.2.33-43215-exec-12",
        "acme-client-1.10.0-SNAPSHOT-worker, acme-client-1.9-worker",
        "acme 2.0.0.Final, acme 2.0.0-RC1",
        "hash--1204, hash-77",
        "at 2026-11-26T22:30:12Z, at 2027-01-01T09:05:59Z"
    })
    void isTheSameForNamesThatDifferInATokenAPortOrAVersion(String before, String after) {
        assertThat(identity("g:a:1", before, "a.A.go(A.java:1)"))
                .isEqualTo(identity("g:a:1", after, "a.A.go(A.java:1)"));
    }

    @ParameterizedTest
    @CsvSource({
        "http-acceptor, http-selector",
        "k8s-watch, e2e-watch",
        "pool-1-thread-1, pool-1-timer-1",
        "h2-lock, h2-flush"
    })
    void differsByWords(String one, String other) {
        assertThat(identity("g:a:1", one, "a.A.go(A.java:1)"))
                .isNotEqualTo(identity("g:a:1", other, "a.A.go(A.java:1)"));
    }

    @Test
    void isTheSameForClassesThatTheJdkMakesUp() {
        assertThat(identity("g:a:1", "t", "com.sun.proxy.$Proxy7.run(Unknown Source)"))
                .isEqualTo(identity("g:a:1", "t", "com.sun.proxy.$Proxy12.run(Unknown Source)"));
    }

    @Test
    void isTheSameForLambdaClassesWithOtherNumbers() {
        assertThat(identity("g:a:1", "t", "a.A.lambda$new$0(A.java:1)"))
                .isEqualTo(identity("g:a:1", "t", "a.A.lambda$new$1(A.java:2)"));
        assertThat(identity("g:a:1", "t", "a.A$$Lambda/0x00007f01.run(Unknown InitializerRef)"))
                .isEqualTo(identity("g:a:1", "t", "a.A$$Lambda$14/0x00007f99.run(Unknown InitializerRef)"));
    }

    @Test
    void differsByWordsThatOnlyLookLikeAHash() {
        assertThat(identity("g:a:1", "facade", "a.A.go(A.java:1)"))
                .isNotEqualTo(identity("g:a:1", "decade", "a.A.go(A.java:1)"));
    }

    @Test
    void differsByArtifactNamePlaceAndKind() {
        String one = identity("g:a:1", "t", "a.A.go(A.java:1)");

        assertThat(identity("g:b:1", "t", "a.A.go(A.java:1)")).isNotEqualTo(one);
        assertThat(identity("g:a:1", "u", "a.A.go(A.java:1)")).isNotEqualTo(one);
        assertThat(identity("g:a:1", "t", "a.A.stop(A.java:1)")).isNotEqualTo(one);
        assertThat(Identity.of(FindingKind.DAEMON, "g:a:1", SOURCE, Optional.of(task("t", "a.A.go(A.java:1)"))))
                .isNotEqualTo(one);
    }

    @Test
    void isASingleLineForAnyThreadName() {
        assertThat(identity("g:a:1", "two\nlines\u001b[31m", "a.A.go(A.java:1)"))
                .isEqualTo("thread g:a two?lines?[#m at a.A.go by a.Provider");
    }

    @Test
    void ofAFindingWithoutATaskIsItsInitializer() {
        assertThat(Identity.of(FindingKind.EXIT, "g:a:1", SOURCE, Optional.empty()))
                .isEqualTo("exit g:a - at - by a.Provider");
    }

    private static String identity(String artifact, String name, String startedAt) {
        return Identity.of(FindingKind.THREAD, artifact, SOURCE, Optional.of(task(name, startedAt)));
    }

    private static Task task(String name, String startedAt) {
        RecordedThread thread = named(name).createdAt(startedAt).during(provider("a.Provider"));
        return new TaskClassifier(HOLDER, new ClassPath("g:app:1", List.of()), RecordedRun.CRITERIA)
                .of(RecordedRun.of(List.of(thread.seen())).observation())
                .get(0);
    }
}
