package io.github.persistenttasks.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.FindVersionReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** The report as one self-contained HTML file without scripts. */
final class HtmlReport {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());

    private HtmlReport() {}

    /** Writes {@code report.html}. */
    static void write(CheckReport report, Writer writer) throws IOException {
        render("check.jte", new CheckPage(report), writer);
    }

    /** Writes {@code find-deps.html}. */
    static void write(FindDepsReport report, Writer writer) throws IOException {
        render("finddeps.jte", new FindDepsPage(report), writer);
    }

    /** Writes {@code find-version.html}. */
    static void write(FindVersionReport report, Writer writer) throws IOException {
        render("findversion.jte", new FindVersionPage(report), writer);
    }

    private static void render(String template, Object page, Writer writer) throws IOException {
        try {
            TEMPLATES.render(template, page, new WriterOutput(writer));
        } catch (TemplateException e) {
            if (e.getCause() instanceof UncheckedIOException broken) {
                throw broken.getCause();
            }
            throw e;
        }
    }
}
