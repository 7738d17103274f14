package io.github.persistenttasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private final AtomicInteger played = new AtomicInteger();

    @Test
    void beginsAtOnceWhereThereIsAProcessorToSpare() {
        try (Rehearsal rehearsal = new Rehearsal(3)) {
            rehearsal.of(played::incrementAndGet);
        }

        assertThat(played).hasValue(1);
    }

    @Test
    void waitsOtherwiseForAnIdleTimeThatMayNeverCome() {
        try (Rehearsal rehearsal = new Rehearsal(2)) {
            rehearsal.of(played::incrementAndGet);
        }
        assertThat(played).as("never idle").hasValue(0);

        try (Rehearsal rehearsal = new Rehearsal(2)) {
            rehearsal.begin();
            rehearsal.of(played::incrementAndGet);
            rehearsal.begin();
            rehearsal.begin();
        }
        assertThat(played).as("idle").hasValue(1);
    }

    @Test
    void ofSeveralPiecesOnlyTheFirstIsPlayed() {
        try (Rehearsal rehearsal = new Rehearsal(3)) {
            rehearsal.of(played::incrementAndGet);
            rehearsal.of(() -> played.addAndGet(100));
        }

        assertThat(played).hasValue(1);
    }

    @Test
    void whatGoesWrongDoesNotMatter() {
        try (Rehearsal rehearsal = new Rehearsal(3)) {
            rehearsal.of(() -> {
                played.incrementAndGet();
                throw new NoClassDefFoundError();
            });
        }

        assertThat(played).hasValue(1);
    }
}
