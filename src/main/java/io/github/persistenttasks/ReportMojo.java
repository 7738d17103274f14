package io.github.persistenttasks;

import io.github.persistenttasks.report.SiteReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Adds the results of the last {@code check}, {@code find-deps} and {@code find-version} to the project's site. It does not run them: declare
 * this plugin in the {@code reporting} section of the POM and run {@code mvn verify site}.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class ReportMojo extends AbstractMojo implements MavenMultiPageReport {

    /** The directory that contains the reports of {@code check}. */
    @Parameter(
            property = "persistent-tasks.outputDirectory",
            defaultValue = "${project.build.directory}/persistent-tasks")
    File outputDirectory;

    /** Leaves the page out of the site. */
    @Parameter(property = "persistent-tasks.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    File siteDirectory;

    /** Logs the location of the last check's report, because only {@code mvn site} can add it to the site. */
    @Override
    public void execute() {
        if (canGenerateReport()) {
            getLog().info(
                            "To add the reports in " + outputDirectory
                                    + " to the project's site, declare this plugin in the reporting section of the POM and run mvn site.");
        }
    }

    @Override
    public boolean canGenerateReport() {
        if (skip) {
            getLog().info("Not in the site: persistent-tasks.skip is set.");
            return false;
        }
        if (!SiteReport.isIn(directory())) {
            getLog().info("Not in the site: there is no report of a check in " + outputDirectory
                    + "; run persistent-tasks:check first.");
            return false;
        }
        return true;
    }

    @Override
    public void generate(Sink sink, SinkFactory factory, Locale locale) throws MavenReportException {
        generate(sink, locale);
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            Optional<SiteReport> report = SiteReport.read(directory());
            if (report.isPresent()) {
                report.get().copyPages(siteDirectory.toPath().resolve(getOutputName()));
                report.get().write(sink, getOutputName());
            }
        } catch (IOException e) {
            throw new MavenReportException(
                    "Cannot copy the reports from " + outputDirectory + ": " + e.getMessage(), e);
        }
    }

    private Path directory() {
        return outputDirectory.toPath();
    }

    /** Deprecated in the interface, but older site plugins use only this method. */
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return "persistent-tasks";
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Persistent Tasks";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Dependencies that leave threads, timers, shutdown hooks or processes.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        siteDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return siteDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }
}
