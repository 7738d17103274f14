package io.github.persistenttasks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.verdict.CheckReport.Ancestor;
import io.github.persistenttasks.verdict.CheckReport.Source;
import io.github.persistenttasks.verdict.CheckReport.Task;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTreeTest {

    private static final Source EXERCISE = new Source(null, null, null, "e");

    @Test
    void aFinishedThreadLinksASurvivorToItsInitializer() {
        assertThat(tree(task("worker", ancestor("relay", "TERMINATED", null))))
                .isEqualTo("the exercise e[\"relay\" finished[\"worker\" sleeping[]]]");
    }

    @Test
    void anAncestorThatDiedIsToldWithItsException() {
        assertThat(tree(task("worker", ancestor("relay", "TERMINATED", "Oops: no"))))
                .isEqualTo("the exercise e[\"relay\" failed with Oops: no[\"worker\" sleeping[]]]");
    }

    @Test
    void whatAThreadStartedStandsBelowItWhicheverComesFirst() {
        Ancestor parent = ancestor("parent", "RUNNABLE", null);
        String expected = "the exercise e[\"parent\" sleeping[\"child\" sleeping[]]]";
        assertThat(tree(task("parent"), task("child", parent))).isEqualTo(expected);
        assertThat(tree(task("child", parent), task("parent"))).isEqualTo(expected);
    }

    @Test
    void theNearestAncestorIsTheInnermost() {
        assertThat(tree(task("c", ancestor("b", "TERMINATED", null), ancestor("a", "TERMINATED", null))))
                .isEqualTo("the exercise e[\"a\" finished[\"b\" finished[\"c\" sleeping[]]]]");
    }

    @Test
    void threadsThatAreAlikeAreOneNode() {
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

    private static Ancestor ancestor(String name, String state, String error) {
        return new Ancestor(name, state, List.of(name + ".start"), error);
    }

    private static Task task(String name, Ancestor... ancestors) {
        return new Task(
                1,
                "g:a:1",
                List.of(),
                List.of(),
                TaskKind.THREAD,
                name,
                false,
                "TIMED_WAITING",
                "sleeping",
                "T",
                Fate.PERSISTENT,
                null,
                EXERCISE,
                List.of(name + ".start"),
                List.of(),
                "main",
                List.of(ancestors),
                null,
                List.of(),
                0,
                null,
                null,
                null,
                null,
                null,
                "Stop it.",
                List.of(),
                null,
                null);
    }
}
