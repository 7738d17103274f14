package io.github.persistenttasks.report;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.FindVersionReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** The report as one self-contained HTML file without scripts. */
final class HtmlReport {

    private HtmlReport() {}

    /** A template as a method. The template engine, which finds it by name, takes longer to load than to write a page. */
    @FunctionalInterface
    private interface Template<P> {
        void render(HtmlTemplateOutput output, HtmlInterceptor interceptor, P page);
    }

    /** Writes {@code report.html}. */
    static void write(CheckReport report, Writer writer) throws IOException {
        render(JtecheckGenerated::render, new CheckPage(report), writer);
    }

    /** Writes {@code find-deps.html}. */
    static void write(FindDepsReport report, Writer writer) throws IOException {
        render(JtefinddepsGenerated::render, new FindDepsPage(report), writer);
    }

    /** Writes {@code find-version.html}. */
    static void write(FindVersionReport report, Writer writer) throws IOException {
        render(JtefindversionGenerated::render, new FindVersionPage(report), writer);
    }

    @SuppressWarnings("NullAway") // The generated methods are not annotated; without an interceptor this is null.
    private static <P> void render(Template<P> template, P page, Writer writer) throws IOException {
        try {
            template.render(new OwaspHtmlTemplateOutput(new WriterOutput(writer)), null, page);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }
}
