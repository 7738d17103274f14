package io.github.persistenttasks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the pages in a browser. Runs only if {@code -Dchromium=EXECUTABLE} is given; the pages stay in target/pages. */
@EnabledIfSystemProperty(named = "chromium", matches = ".+")
class PagesInBrowserTest {

    private static final Path PAGES = Path.of("target", "pages").toAbsolutePath();
    private static final Pattern MEASURED = Pattern.compile("data-width=\"(\\d+)\" data-folded=\"(\\d+)\"");

    @TempDir
    private Path scratch;

    @BeforeAll
    static void writePages() throws IOException {
        Files.createDirectories(PAGES);
        page("full", writer -> HtmlReport.write(Samples.full(), writer));
        page("clean", writer -> HtmlReport.write(Samples.clean(), writer));
        page("many", writer -> HtmlReport.write(Samples.leaving(200, 10), writer));
        page("find-deps", writer -> HtmlReport.write(Samples.findDeps(), writer));
        page("find-version", writer -> HtmlReport.write(Samples.findVersion(), writer));
        int number = 0;
        for (String hostile : Hostile.texts().toList()) {
            page("hostile-" + number++, writer -> HtmlReport.write(Samples.saying(hostile), writer));
        }
    }

    private static void page(String name, AtomicFile.Content content) throws IOException {
        StringWriter text = new StringWriter();
        content.to(text);
        Files.writeString(PAGES.resolve(name + ".html"), text.toString().replaceAll("\\p{Cs}", "\uFFFD"));
    }

    @ParameterizedTest
    @CsvSource({
        "full, 360",
        "full, 1400",
        "clean, 360",
        "clean, 1400",
        "many, 360",
        "many, 1400",
        "find-deps, 360",
        "find-deps, 1400",
        "find-version, 360",
        "find-version, 1400",
        "hostile-3, 360",
        "hostile-12, 360",
        "hostile-13, 1400"
    })
    void nothingOverflowsCollapsedOrExpanded(String name, int width) throws Exception {
        Path frame =
                Files.writeString(PAGES.resolve("frame-" + name + "-" + width + ".html"), """
                <body style="margin: 0"><iframe id="page" style="border: 0; width: %dpx; height: 3000px" src="%s.html"></iframe>
                <script>
                onload = () => {
                  const root = page.contentDocument.documentElement
                  document.body.dataset.width = root.scrollWidth
                  root.querySelectorAll('details').forEach(folded => folded.open = true)
                  document.body.dataset.folded = root.scrollWidth
                }
                </script></body>
                """.formatted(width, name));

        Matcher measured = MEASURED.matcher(dom(frame));

        assertThat(measured.find()).isTrue();
        assertThat(Integer.parseInt(measured.group(1))).isLessThanOrEqualTo(width);
        assertThat(Integer.parseInt(measured.group(2))).isLessThanOrEqualTo(width);
    }

    @Test
    void thePagesLogNothingToTheConsole() throws Exception {
        dom(PAGES.resolve("full.html"));

        assertThat(Files.readString(scratch.resolve("err"))).doesNotContain("CONSOLE");
    }

    private String dom(Path page) throws IOException, InterruptedException {
        Path dom = scratch.resolve("dom");
        List<String> command = List.of(
                System.getProperty("chromium"),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--allow-file-access-from-files",
                "--user-data-dir=" + scratch.resolve("profile"),
                "--window-size=1400,3000",
                "--dump-dom",
                page.toUri().toString());
        Process browser = new ProcessBuilder(command)
                .redirectOutput(dom.toFile())
                .redirectError(scratch.resolve("err").toFile())
                .start();
        try {
            assertThat(browser.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            browser.destroyForcibly();
        }
        return Files.readString(dom);
    }
}
