package io.github.persistenttasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.persistenttasks.config.IgnoreRule;
import io.github.persistenttasks.config.JvmArguments;
import java.io.File;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A wrong parameter is a failure and not an error, with one sentence that lists the allowed values. */
@MojoTest
class WrongParameterTest {

    /** A field of the mojo, a wrong value, and the text by which the message identifies the value. */
    private record Mistake(String field, Object value, String named) {

        String parameter() {
            return field.replaceFirst("Property$", "");
        }
    }

    private static final List<Mistake> MISTAKES = List.of(
            mistake("skip", "yes"),
            mistake("tmax", "0"),
            mistake("tmax", "-1"),
            mistake("tmax", "NaN"),
            mistake("tmax", "1e9"),
            mistake("tmax", "ten"),
            mistake("initializerTimeout", "0"),
            mistake("initializerTimeout", ""),
            mistake("stopTrials", "perhaps"),
            mistake("probe", "service"),
            mistake("scope", "provided"),
            mistake("modulePath", "maybe"),
            new Mistake("failOn", List.of("timer", "threads"), "threads"),
            new Mistake("failOn", List.of("none", "timer"), "none"),
            new Mistake("formats", List.of("json", "xml"), "xml"),
            mistake("sarif", "some"),
            mistake("jvm", ""),
            mistake("jdkToolchainProperty", " "),
            mistake("forks", "0"),
            mistake("repeat", "0"),
            mistake("repeat", "often"),
            mistake("forks", "two"),
            new Mistake("includes", List.of("a::b"), "a::b"),
            new Mistake("excludes", List.of(":b"), ":b"),
            new Mistake("jvmArgs", arguments("-Xmx1g -cp lib"), "-cp"),
            new Mistake("jvmArgs", arguments("Xmx1g"), "Xmx1g"),
            new Mistake("jvmArgs", arguments("@more"), "@more"),
            mistake("environmentVariablesProperty", "HOME"),
            mistake("systemPropertyVariablesProperty", "=b"),
            mistake("jdkToolchainProperty", "=8"),
            new Mistake("jdkToolchainProperty", "version=", "version"),
            new Mistake("ignores", List.of(rule("task=pool-*;why=known")), "why=known"),
            new Mistake("ignores", List.of(rule("task=pool-*")), "pool-*"),
            new Mistake("ignores", List.of(rule("reason=known")), "known"),
            new Mistake("ignores", List.of(rule("stopsOn=shutdown")), "shutdown"),
            new Mistake("ignores", List.of(rule("stopsOn=hook;reason=x")), "hook"),
            new Mistake("ignores", List.of(rule("task=*;reason=x;until=tomorrow")), "tomorrow"),
            mistake("failOnViolation", "no"),
            mistake("expectFailure", "1"),
            mistake("updateBaseline", "on"),
            new Mistake("outputDirectory", new File("a\0b"), "a\0b"),
            new Mistake("advice", new File("a\0b"), "a\0b"),
            new Mistake("baseline", new File("a\0b"), "a\0b"));

    @TestFactory
    @InjectMojo(goal = "check")
    Stream<DynamicTest> isReportedInOneSentenceWithItsNameAndValue(CheckMojo mojo) {
        return MISTAKES.stream()
                .map(mistake ->
                        dynamicTest(mistake.parameter() + "=" + mistake.named(), () -> assertReported(mistake, mojo)));
    }

    private static void assertReported(Mistake mistake, CheckMojo mojo) throws Exception {
        Field field = field(mistake.field());
        Object right = field.get(mojo);
        field.set(mojo, mistake.value());

        Throwable thrown = catchThrowable(mojo::execute);
        field.set(mojo, right);

        assertThat(thrown).isExactlyInstanceOf(MojoFailureException.class);
        assertThat(thrown.getMessage())
                .startsWith("persistent-tasks." + mistake.parameter() + ": ")
                .contains(mistake.named())
                .endsWith(".")
                .doesNotContain("\n")
                .doesNotContainPattern("\\. [A-Z]");
    }

    @Test
    @InjectMojo(goal = "check")
    void anUnknownPropertyIsReported(CheckMojo mojo) {
        mojo.session.getUserProperties().setProperty("persistent-tasks.tmaxx", "3");

        Throwable thrown = catchThrowable(mojo::execute);

        assertThat(thrown)
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("persistent-tasks.tmaxx: unknown parameter (its value is '3')")
                .hasMessageContaining("persistent-tasks.tmax,");
    }

    @TestFactory
    @InjectMojo(goal = "check")
    Stream<DynamicTest> aProgramThatCannotBeIsReportedInOneSentence(CheckMojo mojo) {
        return Stream.of(
                        mistake("mainClass", "com.acme.Cli --all"),
                        mistake("mainClass", "/com.acme.Cli"),
                        mistake("mainClass", "a/b/c"),
                        mistake("arguments", "report 'all"))
                .map(mistake -> dynamicTest(mistake.parameter() + "=" + mistake.named(), () -> {
                    mojo.probe = "main";
                    mojo.mainClass = "com.acme.Cli";
                    assertReported(mistake, mojo);
                }));
    }

    @TestFactory
    @InjectMojo(goal = "check")
    Stream<DynamicTest> aParameterOfTheCommandLineThatHasNoEffectIsReported(CheckMojo mojo) {
        return Stream.of(
                        mistake("tests", "OrderTest"),
                        mistake("mainClass", "com.acme.Cli"),
                        mistake("arguments", "--all"))
                .map(mistake -> dynamicTest(mistake.parameter(), () -> {
                    mojo.execution = new MojoExecution(
                            mojo.execution.getMojoDescriptor(), "default-cli", MojoExecution.Source.CLI);
                    String property = "persistent-tasks." + mistake.parameter();
                    mojo.session.getUserProperties().setProperty(property, mistake.named());
                    assertReported(mistake, mojo);
                    mojo.session.getUserProperties().remove(property);
                }));
    }

    @Test
    @InjectMojo(goal = "check")
    void aParameterOfThePomThatHasNoEffectIsAWarning(CheckMojo mojo) throws Exception {
        List<String> warnings = new ArrayList<>();
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void warn(CharSequence line) {
                warnings.add(line.toString());
            }
        });
        mojo.mainClass = "com.acme.Cli";

        mojo.options();

        assertThat(warnings)
                .containsExactly(
                        "persistent-tasks.mainClass: the value 'com.acme.Cli' has no effect, because persistent-tasks.probe is 'services'; set persistent-tasks.probe to 'main', or remove this parameter.");
    }

    @Test
    @InjectMojo(goal = "check")
    void aWrongStopsOnIsRefusedWithTheKnownValues(CheckMojo mojo) {
        mojo.ignores = List.of(rule("stopsOn=hook;reason=x"));

        assertThat(catchThrowable(mojo::execute))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessage(
                        "persistent-tasks.ignores: stopsOn: the value 'hook' is not known; known values are close, call, gc, interrupt, shutdown, nothing.");
    }

    @Test
    @InjectMojo(goal = "check")
    void aRuleThatNeedsTrialsIsRefusedWithoutThem(CheckMojo mojo) {
        mojo.ignores = List.of(rule("stopsOn=Shutdown;reason=ends with the JVM"));
        mojo.stopTrials = "false";

        assertThat(catchThrowable(mojo::execute))
                .isExactlyInstanceOf(MojoFailureException.class)
                .hasMessage(
                        "persistent-tasks.ignores: the rule for any artifact, stopsOn shutdown (ends with the JVM) has stopsOn, which is not known for any task because persistent-tasks.stopTrials is 'false'; remove stopsOn from the rule, or set persistent-tasks.stopTrials to true.");
    }

    private static Field field(String name) throws NoSuchFieldException {
        for (Class<?> type = CheckMojo.class; type != AbstractMojo.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(name);
    }

    private static Mistake mistake(String field, String value) {
        return new Mistake(field, value, value);
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
