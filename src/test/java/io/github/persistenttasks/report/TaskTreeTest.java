package io.github.persistenttasks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.result.Advice;
import io.github.persistenttasks.result.Ancestor;
import io.github.persistenttasks.result.Assessment;
import io.github.persistenttasks.result.Attribution;
import io.github.persistenttasks.result.Creation;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Snapshot;
import io.github.persistenttasks.result.StopTrial;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskIdentity;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TaskTreeTest {

    private static final InitializerRef EXERCISE = InitializerRef.exercise("e");

    @Test
    void anEndedThreadLinksALiveOneToItsInitializer() {
        assertThat(tree(task("worker", ancestor("relay", Thread.State.TERMINATED, null))))
                .isEqualTo("the exercise e[\"relay\" finished[\"worker\" sleeping[]]]");
    }

    @Test
    void anAncestorThatDiedIsShownWithItsException() {
        assertThat(tree(task("worker", ancestor("relay", Thread.State.TERMINATED, "Oops: no"))))
                .isEqualTo("the exercise e[\"relay\" failed with Oops: no[\"worker\" sleeping[]]]");
    }

    @Test
    void aThreadIsBelowItsStarterInAnyInputOrder() {
        Ancestor parent = ancestor("parent", Thread.State.RUNNABLE, null);
        String expected = "the exercise e[\"parent\" sleeping[\"child\" sleeping[]]]";
        assertThat(tree(task("parent"), task("child", parent))).isEqualTo(expected);
        assertThat(tree(task("child", parent), task("parent"))).isEqualTo(expected);
    }

    @Test
    void theNearestAncestorIsTheInnermost() {
        assertThat(tree(task(
                        "c",
                        ancestor("b", Thread.State.TERMINATED, null),
                        ancestor("a", Thread.State.TERMINATED, null))))
                .isEqualTo("the exercise e[\"a\" finished[\"b\" finished[\"c\" sleeping[]]]]");
    }

    @Test
    void similarThreadsAreOneNode() {
        assertThat(tree(task("w"), task("w"))).isEqualTo("the exercise e[\"w\" (2 of them) sleeping[]]");
    }

    private static String tree(Task... tasks) {
        return text(TaskTree.of(Arrays.asList(tasks)).iterator().next());
    }

    private static String text(TaskTree.Node node) {
        StringBuilder text = new StringBuilder(node.text());
        if (node.state() != null) {
            text.append(' ').append(node.state());
        }
        text.append('[');
        node.children().forEach(child -> text.append(text(child)));
        return text.append(']').toString();
    }

    private static Ancestor ancestor(String name, Thread.State state, String error) {
        return new Ancestor(name, state, List.of(name + ".start"), error);
    }

    private static Task task(String name, Ancestor... ancestors) {
        return new Task(
                new TaskIdentity(1, TaskKind.THREAD, name, false, "T", null),
                new Attribution("g:a:1", List.of(), List.of(), List.of()),
                new Creation(EXERCISE, List.of(name + ".start"), "main", List.of(ancestors), OptionalLong.empty()),
                new Snapshot(Thread.State.TIMED_WAITING, "sleeping", List.of(), null),
                Workload.NONE,
                StopTrial.NOT_TRIED,
                new Assessment(Fate.PERSISTENT, OptionalDouble.empty(), Advice.of("Stop it."), null, List.of()));
    }
}
