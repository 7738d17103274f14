package io.github.persistenttasks.report;

import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.config.SarifFindings;
import io.github.persistenttasks.failure.FileFailure;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.FindVersionReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes reports in the selected formats. */
public final class ReportWriter {

    private final Path outputDirectory;
    private final Set<Format> formats;
    private final PomLocations pom;
    private final SarifFindings sarif;

    /** Creates a writer; SARIF holds the findings that can fail the build. */
    public ReportWriter(Path outputDirectory, Set<Format> formats, PomLocations pom) {
        this(outputDirectory, formats, pom, SarifFindings.FAILING);
    }

    /**
     * Creates a writer.
     *
     * @param outputDirectory the directory for the files; created if it does not exist
     * @param formats the formats; {@code find-deps} and {@code find-version} support only JSON and HTML
     * @param pom the declarations in the project's POM, to which SARIF results refer
     * @param sarif the findings in the SARIF report
     */
    public ReportWriter(Path outputDirectory, Set<Format> formats, PomLocations pom, SarifFindings sarif) {
        this.outputDirectory = outputDirectory;
        this.formats = Set.copyOf(formats);
        this.pom = pom;
        this.sarif = sarif;
    }

    /**
     * Writes the report of {@code check}.
     *
     * @return the files, the most readable one first
     * @throws ProbeException if a file cannot be written
     */
    public List<Path> write(CheckReport report) throws ProbeException {
        List<Path> files = new ArrayList<>();
        if (formats.contains(Format.HTML)) {
            files.add(write(ReportFiles.HTML, writer -> HtmlReport.write(report, writer)));
        }
        if (formats.contains(Format.JSON)) {
            files.add(write(ReportFiles.JSON, writer -> JsonReport.write(report, writer)));
        }
        if (formats.contains(Format.JUNIT)) {
            files.add(write(ReportFiles.JUNIT, writer -> JunitReport.write(report, writer)));
        }
        if (formats.contains(Format.SARIF)) {
            SarifReport scan = new SarifReport(report, pom, sarif);
            files.add(write(ReportFiles.SARIF, scan::write));
        }
        return List.copyOf(files);
    }

    /**
     * Writes the report of {@code find-deps}.
     *
     * @return the files, the most readable one first
     * @throws ProbeException if a file cannot be written
     */
    public List<Path> write(FindDepsReport report) throws ProbeException {
        List<Path> files = new ArrayList<>();
        if (formats.contains(Format.HTML)) {
            files.add(write(ReportFiles.FIND_DEPS_HTML, writer -> HtmlReport.write(report, writer)));
        }
        if (formats.contains(Format.JSON)) {
            files.add(write(ReportFiles.FIND_DEPS_JSON, writer -> JsonReport.write(report, writer)));
        }
        return List.copyOf(files);
    }

    /**
     * Writes the report of {@code find-version}.
     *
     * @return the files, the most readable one first
     * @throws ProbeException if a file cannot be written
     */
    public List<Path> write(FindVersionReport report) throws ProbeException {
        List<Path> files = new ArrayList<>();
        if (formats.contains(Format.HTML)) {
            files.add(write(ReportFiles.FIND_VERSION_HTML, writer -> HtmlReport.write(report, writer)));
        }
        if (formats.contains(Format.JSON)) {
            files.add(write(ReportFiles.FIND_VERSION_JSON, writer -> JsonReport.write(report, writer)));
        }
        return List.copyOf(files);
    }

    private Path write(String name, AtomicFile.Content content) throws ProbeException {
        Path file = outputDirectory.resolve(name);
        try {
            AtomicFile.write(file, content);
        } catch (IOException e) {
            throw new ProbeException("Cannot write the report " + file + ": " + FileFailure.reason(e) + ".", e);
        }
        return file;
    }
}
