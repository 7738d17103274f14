package io.github.persistenttasks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.Task;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {

    private static final String LOADING =
            "script, link, iframe, object, embed, img, base, form, [src], [srcset], [action]";

    static Stream<Document> pages() throws IOException {
        return Stream.of(
                page(Samples.full()),
                page(Samples.clean()),
                page(Samples.leaving(300, 3)),
                page(Samples.findDeps()),
                page(Samples.cleanDeps()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasNoScriptAndLoadsNothing(Document page) {
        assertThat(page.select(LOADING)).isEmpty();
        assertThat(page.select("a[href]"))
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("@import", "url(", "http");
        assertThat(handlers(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsAccessible(Document page) {
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("meta[name=viewport]")).hasSize(1);
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("th:not([scope])")).isEmpty();
        assertThat(page.select("svg"))
                .allSatisfy(picture -> assertThat(picture.attr("aria-label")).isNotBlank());
        assertThat(page.select("details"))
                .allSatisfy(folded -> assertThat(folded.child(0).tagName()).isEqualTo("summary"));
        assertThat(page.select("h1, h2, h3, h4, p, dd, dt, li, td"))
                .allSatisfy(element -> assertThat(element.text()).doesNotContain("null"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkHasATargetAndEveryIdIsUnique(Document page) {
        List<String> ids = page.select("[id]").stream().map(Element::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href]"))
                .allSatisfy(link -> assertThat(ids).contains(link.attr("href").substring(1)));
    }

    @Test
    void whatWasTriedToStopATaskIsListed() throws IOException {
        Element task = page(Samples.timer()).selectFirst(".task");
        Element tried = task.selectFirst("dt:containsOwn(Tried) + dd details");

        assertThat(tried.selectFirst("summary").text()).isEqualTo("2 methods, a garbage collection and an interrupt");
        assertThat(tried.select("li").eachText())
                .containsExactly(
                        "com.acme.Client.close()", "com.acme.Client.stop()", "a garbage collection", "an interrupt");
    }

    @Test
    void theCallThatEndedATaskComesBeforeWhatElseHelps() throws IOException {
        Element task = page(Samples.leaving(List.of(new SampleTask(1)
                        .endedBy("com.acme.Client.close()")
                        .helpedBy("To prevent it, set polls to 0.")
                        .task())))
                .selectFirst(".task");

        assertThat(task.selectFirst(".advice").text())
                .isEqualTo(
                        "It ends when com.acme.Client.close() is called (tried: 120 ms). To prevent it, set polls to 0.");
        assertThat(task.select("dt").eachText()).doesNotContain("Stops");
    }

    @Test
    void tasksThatKeepTheJvmAliveComeFirstAndAreExpanded() throws IOException {
        List<Task> tasks = new ArrayList<>(Samples.daemonTimers("org.example:timers:1", 1));
        tasks.addAll(Samples.daemonTimers(Samples.MOTAN, 6));
        tasks.add(new SampleTask(7)
                .of(Samples.BLOCKS)
                .thread("lingers")
                .lingering(50)
                .task());
        for (int number = 10; number < 17; number++) {
            tasks.add(new SampleTask(number)
                    .thread("worker-" + number)
                    .startedAt("a.B" + number + ".c(B.java:1)")
                    .task());
        }

        List<Element> open = page(Samples.leaving(tasks)).select(".task").stream()
                .filter(task -> task.closest("details") == null)
                .toList();

        assertThat(open).extracting(task -> task.select("h4").text()).satisfies(headlines -> {
            assertThat(headlines.subList(0, 7)).allMatch(text -> text.contains("worker-"));
            assertThat(headlines.get(7)).contains("lingers").contains("ends by itself in 50 s");
            assertThat(headlines.get(8)).contains("tick-");
        });
    }

    @ParameterizedTest
    @MethodSource("io.github.persistenttasks.report.Hostile#texts")
    void textIsNeverParsedAsMarkup(String hostile) throws IOException {
        assertThat(shape(page(Samples.saying(hostile)))).isEqualTo(shape(page(Samples.saying("harmless"))));
        assertThat(shape(page(Samples.depsSaying(hostile)))).isEqualTo(shape(page(Samples.depsSaying("harmless"))));
        assertThat(handlers(page(Samples.saying(hostile)))).isEmpty();
        assertThat(page(Samples.saying(hostile)).text()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n\t]]");
    }

    @Test
    void markupInTextIsShownLiterally() throws IOException {
        assertThat(page(Samples.saying("<b>&amp;</b>")).text()).contains("<b>&amp;</b>");
    }

    @Test
    void theVerdictComesFirst() throws IOException {
        Document page = page(Samples.timer());

        assertThat(page.selectFirst("h1").text()).isEqualTo("com.weibo:motan-core:1.1.9 leaves 1 task running.");
        assertThat(page.selectFirst(".verdict p + h1 + p").text()).isEqualTo("1 finding fails the build.");
        assertThat(page.selectFirst(".command").text()).contains("-Dpersistent-tasks.tmax=2");
        assertThat(page.selectFirst(".facts").text()).contains("JDK 17.0.15, Debian", "2026-11-23 04:25 UTC");
    }

    @Test
    void aCulpritIsShownWithPlaceCauseAndAdvice() throws IOException {
        String culprit = page(Samples.full()).selectFirst("article").text();

        assertThat(culprit)
                .contains(Samples.MOTAN)
                .contains("com.weibo.StatsUtil.<clinit>(StatsUtil.java:51)")
                .contains("the provider com.weibo.Default of service com.weibo.Strategy")
                .contains("org.example:user:1.0")
                .contains("every 30 s: com.weibo.StatsUtil$1 (next in 28 s)")
                .contains("Call shutdown() on the scheduled executor");
    }

    @Test
    void thePageContainsEveryPartOfTheReport() throws IOException {
        String text = page(Samples.full()).text();

        assertThat(text)
                .contains("ends with the pod")
                .contains("hook known for long", "baseline")
                .contains("sleep 600")
                .contains("because of FAILED")
                .contains("java.lang.Error: boom")
                .contains("a.Hook")
                .contains("ends by itself in 58 s")
                .contains("META-INF/services/a.B line 3 is not a class name")
                .contains("excluded");
    }

    @Test
    void theTimelineShowsArtifactsTasksAndMarks() throws IOException {
        Document page = page(Samples.full());

        assertThat(page.select("svg .bar")).hasSize(8);
        assertThat(page.select("svg .bar.persistent title").eachText())
                .anyMatch(title -> title.contains("pool-1-thread-1") && title.contains(Samples.MOTAN));
        assertThat(page.select("svg .band")).hasSize(3);
        assertThat(page.select("svg .mark text").eachText())
                .anyMatch(text -> text.startsWith("loaded"))
                .anyMatch(text -> text.startsWith("tmax"));
        assertThat(page(Samples.clean()).select("svg .mark.exit")).hasSize(1);
    }

    @Test
    void aPageWithTwoThousandTasksIsOfLimitedSize() throws IOException {
        Document page = page(Samples.leaving(200, 10));

        assertThat(page.html().length()).isLessThan(8_000_000);
        assertThat(page.select("svg .bar")).hasSizeLessThanOrEqualTo(30);
        assertThat(page.select("main > article")).hasSizeLessThanOrEqualTo(20);
        assertThat(page.text()).contains("1970 more tasks not drawn");
    }

    @Test
    void theTreeShowsCulpritsAndVictimsAndCollapsesCleanDependencies() throws IOException {
        Document page = page(Samples.findDeps());

        assertThat(page.select(".tree .node.culprit .id").eachText()).containsExactly(Samples.MOTAN);
        assertThat(page.select(".tree .node.victim > span.id").eachText())
                .containsExactly(Samples.APP, "org.example:user:1.0");
        assertThat(page.select(".tree details summary").eachText()).containsExactly("30 clean");
        assertThat(page.select(".tree").text()).contains("The sweep said otherwise.");
    }

    @Test
    void theTableSaysHowEachVerdictWasFound() throws IOException {
        assertThat(page(Samples.findDeps())
                        .select("table.stacked td:nth-child(3)")
                        .eachText())
                .contains(
                        "in a JVM with others",
                        "in a JVM of its own",
                        "in a JVM of its own, confirmed by the shared run");
    }

    private static String shape(Document page) {
        StringBuilder shape = new StringBuilder();
        page.getAllElements().forEach(element -> shape.append(element.tagName()).append(element.attributesSize()));
        return shape.toString();
    }

    private static List<String> handlers(Document page) {
        return page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(Attribute::getKey)
                .filter(name -> name.startsWith("on"))
                .toList();
    }

    private static Document page(CheckReport report) throws IOException {
        StringWriter writer = new StringWriter();
        HtmlReport.write(report, writer);
        return Jsoup.parse(writer.toString());
    }

    private static Document page(FindDepsReport report) throws IOException {
        StringWriter writer = new StringWriter();
        HtmlReport.write(report, writer);
        return Jsoup.parse(writer.toString());
    }
}
