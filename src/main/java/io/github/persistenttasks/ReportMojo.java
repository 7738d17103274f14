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
 * Shows the result of the last {@code check}, and of the last {@code find-deps}, in the project's site. It runs nothing itself: run
 * {@code mvn verify site}, and name this plugin under {@code reporting}.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class ReportMojo extends AbstractMojo implements MavenMultiPageReport {

    /** The directory in which {@code check} left its reports. */
    @Parameter(
            property = "persistent-tasks.outputDirectory",
            defaultValue = "${project.build.directory}/persistent-tasks")
    File outputDirectory;

    /** Leaves the page out of the site when {@code true}. */
    @Parameter(property = "persistent-tasks.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    File siteDirectory;

    /** Says where the last check's report is: only {@code mvn site} can show it in the project's site. */
    @Override
    public void execute() {
        if (canGenerateReport()) {
            getLog().info("The reports in " + outputDirectory
                    + " go into the project's site when the POM names this plugin under reporting and mvn site runs.");
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
                    + "; run persistent-tasks:check before.");
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
                    "Cannot take over the reports in " + outputDirectory + ": " + e.getMessage(), e);
        }
    }

    private Path directory() {
        return outputDirectory.toPath();
    }

    /** Deprecated there, and yet the only name that older site plugins ask for. */
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
        return "Dependencies that leave threads, timers, shutdown hooks or processes behind.";
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
