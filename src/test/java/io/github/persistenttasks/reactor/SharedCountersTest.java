package io.github.persistenttasks.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;

class SharedCountersTest {

    private final DefaultRepositorySystemSession build = new DefaultRepositorySystemSession();

    @Test
    void allModulesOfABuildShareACounter() {
        SharedCounters.of(build, "a").incrementAndGet();

        assertThat(SharedCounters.of(new DefaultRepositorySystemSession(build), "a"))
                .hasValue(1);
    }

    @Test
    void anotherNameOrBuildHasItsOwnCounter() {
        SharedCounters.of(build, "a").incrementAndGet();

        assertThat(SharedCounters.of(build, "b")).hasValue(0);
        assertThat(SharedCounters.of(new DefaultRepositorySystemSession(), "a")).hasValue(0);
    }
}
