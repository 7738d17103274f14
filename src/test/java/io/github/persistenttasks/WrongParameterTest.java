package io.github.persistenttasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.persistenttasks.parameter.IgnoreRule;
import io.github.persistenttasks.parameter.JvmArguments;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong parameter fails the build, as the user's mistake and not as the plugin's, with one sentence that says what is allowed. */
@MojoTest
class WrongParameterTest {

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("skip", "yes", mojo -> mojo.skip = "yes"),
                mistake("tmax", "0", mojo -> mojo.tmax = "0"),
                mistake("tmax", "-1", mojo -> mojo.tmax = "-1"),
                mistake("tmax", "NaN", mojo -> mojo.tmax = "NaN"),
                mistake("tmax", "1e9", mojo -> mojo.tmax = "1e9"),
                mistake("tmax", "ten", mojo -> mojo.tmax = "ten"),
                mistake("initializerTimeout", "0", mojo -> mojo.initializerTimeout = "0"),
                mistake("initializerTimeout", "", mojo -> mojo.initializerTimeout = ""),
                mistake("probe", "service", mojo -> mojo.probe = "service"),
                mistake("scope", "provided", mojo -> mojo.scope = "provided"),
                mistake("modulePath", "maybe", mojo -> mojo.modulePath = "maybe"),
                mistake("failOn", "threads", mojo -> mojo.failOn = List.of("timer", "threads")),
                mistake("failOn", "none", mojo -> mojo.failOn = List.of("none", "timer")),
                mistake("formats", "xml", mojo -> mojo.formats = List.of("json", "xml")),
                mistake("forks", "0", mojo -> mojo.forks = "0"),
                mistake("forks", "two", mojo -> mojo.forks = "two"),
                mistake("includes", "a::b", mojo -> mojo.includes = List.of("a::b")),
                mistake("excludes", ":b", mojo -> mojo.excludes = List.of(":b")),
                mistake("jvm", "nowhere", mojo -> mojo.jvm = "nowhere"),
                mistake("jvmArgs", "-cp", mojo -> mojo.jvmArgs = arguments("-Xmx1g -cp lib")),
                mistake("jvmArgs", "Xmx1g", mojo -> mojo.jvmArgs = arguments("Xmx1g")),
                mistake("environmentVariables", "HOME", mojo -> mojo.environmentVariablesProperty = "HOME"),
                mistake("systemPropertyVariables", "=b", mojo -> mojo.systemPropertyVariablesProperty = "=b"),
                mistake("jdkToolchain", "=8", mojo -> mojo.jdkToolchainProperty = "=8"),
                mistake("ignores", "why=known", mojo -> mojo.ignores = List.of(rule("task=pool-*;why=known"))),
                mistake("ignores", "pool-*", mojo -> mojo.ignores = List.of(rule("task=pool-*"))),
                mistake("ignores", "known", mojo -> mojo.ignores = List.of(rule("reason=known"))),
                mistake("ignores", "tomorrow", mojo -> mojo.ignores = List.of(rule("task=*;reason=x;until=tomorrow"))),
                mistake("failOnViolation", "no", mojo -> mojo.failOnViolation = "no"),
                mistake("expectFailure", "1", mojo -> mojo.expectFailure = "1"),
                mistake("updateBaseline", "on", mojo -> mojo.updateBaseline = "on"),
                mistake("artifact", "motan-core", mojo -> mojo.artifact = "motan-core"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("mistakes")
    @InjectMojo(goal = "check")
    void isToldInOneSentenceThatNamesItAndItsValue(
            String parameter, String value, Consumer<CheckMojo> mistake, CheckMojo mojo) {
        mistake.accept(mojo);

        Throwable thrown = catchThrowable(mojo::execute);

        assertThat(thrown).isExactlyInstanceOf(MojoFailureException.class);
        assertThat(thrown.getMessage())
                .startsWith("persistent-tasks." + parameter + ": ")
                .contains(value)
                .endsWith(".")
                .doesNotContain("\n")
                .doesNotContainPattern("\\. [A-Z]");
    }

    @Test
    @InjectMojo(goal = "check")
    void isToldOfAPropertyThatNoGoalKnows(CheckMojo mojo) {
        mojo.session.getUserProperties().setProperty("persistent-tasks.tmaxx", "3");

        Throwable thrown = catchThrowable(mojo::execute);

        assertThat(thrown)
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("persistent-tasks.tmaxx: there is no such parameter (its value is '3')")
                .hasMessageContaining("persistent-tasks.tmax,");
    }

    private static Arguments mistake(String parameter, String value, Consumer<CheckMojo> mistake) {
        return Arguments.of(parameter, value, mistake);
    }

    private static JvmArguments arguments(String text) {
        JvmArguments arguments = new JvmArguments();
        arguments.set(text);
        return arguments;
    }

    private static IgnoreRule rule(String text) {
        IgnoreRule rule = new IgnoreRule();
        rule.set(text);
        return rule;
    }
}
