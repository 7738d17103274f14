package io.github.persistenttasks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Task;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JunitReportTest {

    @Test
    void artifactsThatKeepTheJvmAliveComeFirst() throws Exception {
        List<Task> tasks = new ArrayList<>(Samples.daemonTimers(Samples.MOTAN, 3));
        tasks.add(new SampleTask(5).thread("the-one").task());

        StringWriter xml = new StringWriter();
        JunitReport.write(Samples.leaving(tasks), xml);

        assertThat(xml.toString()).containsSubsequence("the-one", "tick-1");
    }

    @Test
    void eachArtifactIsATestCase() throws Exception {
        Map<String, Element> cases = cases(Samples.full());

        assertThat(cases.keySet())
                .contains(Samples.APP, Samples.MOTAN, Samples.BLOCKS, Samples.EXCLUDED, "unknown artifact");
        assertThat(cases.get(Samples.MOTAN).getAttribute("classname")).isEqualTo("com.weibo.motan-core");
        assertThat(cases.get(Samples.MOTAN).getAttribute("time")).isEqualTo("0.080");
    }

    @Test
    void theSuiteCountsItsCases() throws Exception {
        Element suite = suite(Samples.full());

        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("tests")).isEqualTo("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("3");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    }

    @Test
    void aViolationFailsItsArtifactsCaseWithPlaceAndInitializer() throws Exception {
        Element failure = child(cases(Samples.timer()).get(Samples.MOTAN), "failure");

        assertThat(failure.getAttribute("type")).isEqualTo("timer");
        assertThat(failure.getAttribute("message")).isEqualTo("thread pool-1-thread-1 is left");
        assertThat(failure.getTextContent())
                .contains("at com.weibo.StatsUtil.<clinit>(StatsUtil.java:51)")
                .contains("by the provider com.weibo.Default of service com.weibo.Strategy");
    }

    @Test
    void aFailureSaysWhatEndsTheTask() throws Exception {
        CheckReport report = Samples.leaving(
                List.of(new SampleTask(1).endedBy("com.acme.Client.close()").task()));

        assertThat(child(cases(report).get(Samples.MOTAN), "failure").getTextContent())
                .containsOnlyOnce("com.acme.Client.close()")
                .contains("Before main returns, call com.acme.Client.close(); this ended it when tried.");
    }

    @Test
    void theWorkersOfAPoolAreOneBlock() throws Exception {
        List<Task> workers = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            workers.add(new SampleTask(number)
                    .workerOfThree("pool-1-thread-" + number)
                    .task());
        }

        Element failure = child(cases(Samples.leaving(workers)).get(Samples.MOTAN), "failure");

        assertThat(failure.getAttribute("message")).endsWith("(and 2 more)");
        assertThat(failure.getTextContent())
                .contains("\"pool-1-thread-1\" and 2 more like it")
                .doesNotContain("pool-1-thread-2", "pool-1-thread-3");
    }

    @Test
    void aFailureNamesTheOutputOfItsTestOrExercise() throws Exception {
        assertThat(xml(Samples.ofTest())).contains("output in fork-2.log");
        assertThat(xml(Samples.exercises()))
                .containsSubsequence("its output ended with", "Cannot bind to port 80", "output in fork-2.log");
    }

    @Test
    void cleanArtifactsPassAndExcludedOnesAreSkipped() throws Exception {
        Map<String, Element> cases = cases(Samples.full());

        assertThat(child(cases.get(Samples.APP), "failure")).isNull();
        assertThat(child(cases.get(Samples.EXCLUDED), "skipped")).isNotNull();
    }

    @Test
    void findingsThatAreNotViolationsDoNotFailACase() throws Exception {
        CheckReport report =
                Samples.with(Samples.timer(), List.of(Samples.finding(new SampleTask(1).task(), false, true)), false);

        assertThat(suite(report).getAttribute("failures")).isEqualTo("0");
    }

    @Test
    void anExpectedFailureIsACaseOfItsOwn() throws Exception {
        CheckReport missing = Samples.with(Samples.clean(), List.of(), true);
        CheckReport there = Samples.with(Samples.timer(), Samples.timer().findings(), true);

        assertThat(child(cases(missing).get("expectFailure"), "failure")).isNotNull();
        assertThat(suite(there).getAttribute("failures")).isEqualTo("0");
    }

    @ParameterizedTest
    @MethodSource("io.github.persistenttasks.report.Hostile#texts")
    void anyTextIsEscaped(String hostile) throws Exception {
        Element suite = suite(Samples.saying(hostile));

        assertThat(suite.getElementsByTagName("*").getLength())
                .isEqualTo(suite(Samples.saying("harmless"))
                        .getElementsByTagName("*")
                        .getLength());
    }

    private static Map<String, Element> cases(CheckReport report) throws Exception {
        NodeList nodes = suite(report).getElementsByTagName("testcase");
        List<Element> cases = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            cases.add((Element) nodes.item(index));
        }
        return cases.stream().collect(Collectors.toMap(test -> test.getAttribute("name"), Function.identity()));
    }

    private static Element child(Element parent, String name) {
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    private static Element suite(CheckReport report) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new java.io.StringReader(xml(report))))
                .getDocumentElement();
    }

    private static String xml(CheckReport report) throws IOException {
        StringWriter writer = new StringWriter();
        JunitReport.write(report, writer);
        return writer.toString();
    }
}
