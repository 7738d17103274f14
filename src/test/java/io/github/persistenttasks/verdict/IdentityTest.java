package io.github.persistenttasks.verdict;

import static io.github.persistenttasks.verdict.RecordedThread.HOLDER;
import static io.github.persistenttasks.verdict.RecordedThread.named;
import static io.github.persistenttasks.verdict.RecordedThread.provider;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Task;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
        return new TaskClassifier(HOLDER, Map.of(), Duration.ofSeconds(1))
                .of(RecordedRun.of(List.of(thread.seen())).observation())
                .get(0);
    }
}
