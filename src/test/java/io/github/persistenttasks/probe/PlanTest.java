package io.github.persistenttasks.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    private final Plan plan = new Plan();

    @Test
    void stepsOfAllPartsAreNumberedInTheirOrder() throws IOException {
        plan.add(part(0, false, "a", "b"));
        plan.add(part(2, true, "c"));

        assertThat(plan.step(0)).isNotNull();
        assertThat(plan.step(2)).isNotNull();
        assertThat(plan.step(3)).isNull();
        assertThat(plan.isComplete()).isTrue();
    }

    @Test
    void partBehindOneThatSomebodyElseHasReadIsNotTakenForThatOne() throws IOException {
        plan.add(part(0, false, "a"));

        assertThatThrownBy(() -> plan.add(part(2, true, "c"))).isInstanceOf(IOException.class);
        assertThat(plan.isComplete()).isFalse();
    }

    @Test
    void planOfWhichTheRestDoesNotComeFails() throws IOException {
        plan.add(part(0, false, "a"));
        plan.fail(new IOException("gone"));

        assertThat(plan.step(0)).isNotNull();
        assertThatThrownBy(() -> plan.step(1)).isInstanceOf(IOException.class).hasRootCauseMessage("gone");
    }

    private static Message part(int before, boolean last, String... classes) {
        List<String> steps = new ArrayList<>();
        for (String type : classes) {
            steps.addAll(List.of(Step.CLASS, "", type));
        }
        return new Message("plan").with("before", before).with("steps", steps).with("last", last);
    }
}
