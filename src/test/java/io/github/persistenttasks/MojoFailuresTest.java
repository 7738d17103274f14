package io.github.persistenttasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.resolve.ResolutionException;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginConfigurationException;
import org.junit.jupiter.api.Test;

class MojoFailuresTest {

    @Test
    void nothingIsThrownIfThereIsNoFailure() {
        assertThatCode(() -> MojoFailures.raise(Optional.empty())).doesNotThrowAnyException();
    }

    @Test
    void findingsAreAFailureWithTheirMessage() {
        assertThatThrownBy(() -> MojoFailures.raise(Optional.of(MojoFailures.of("core leaves 1 task running."))))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessage("core leaves 1 task running.")
                .hasNoCause();
    }

    @Test
    void aWrongParameterIsAFailure() {
        assertFails(new ConfigurationException("tmax: wrong."), MojoFailureException.class, "tmax: wrong.");
    }

    @Test
    void aProbeThatCannotWorkIsAnError() {
        assertFails(new ProbeException("Cannot write."), MojoExecutionException.class, "Cannot write.");
        assertFails(new ResolutionException("Cannot resolve.", null), MojoExecutionException.class, "Cannot resolve.");
    }

    @Test
    void anInterruptedBuildStaysInterrupted() {
        assertFails(
                new InterruptedException(),
                MojoExecutionException.class,
                "The build was interrupted while the probe ran.");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theFailureOfAModuleIsThatOfTheBuild() {
        assertFails(new MojoFailureException("1 task."), MojoFailureException.class, "1 task.");
        assertFails(new MojoExecutionException("Cannot fork."), MojoExecutionException.class, "Cannot fork.");
    }

    @Test
    void aConfigurationThatMavenRefusesIsAFailure() {
        assertFails(
                new PluginConfigurationException(null, "Unable to parse forks."),
                MojoFailureException.class,
                "Unable to parse forks.");
    }

    @Test
    void anyOtherFailureOfMavensCallIsAnError() {
        assertFails(
                new IllegalStateException("no realm"),
                MojoExecutionException.class,
                "Maven cannot run the goal in this module: no realm");
    }

    private static void assertFails(Exception thrown, Class<? extends Exception> expected, String message) {
        assertThatThrownBy(() -> MojoFailures.raise(Optional.of(MojoFailures.of(thrown))))
                .isExactlyInstanceOf(expected)
                .hasMessage(message)
                .hasCause(thrown);
    }
}
