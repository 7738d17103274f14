package io.github.persistenttasks.goal;

import io.github.persistenttasks.classpath.ArtifactId;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.FindVersionOptions;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.findversion.Leftovers;
import io.github.persistenttasks.findversion.VersionSearch;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.report.FindVersionConsole;
import io.github.persistenttasks.report.ReportFiles;
import io.github.persistenttasks.resolve.VersionSource;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.FindVersionReport;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.SearchedArtifact;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.VersionTrial;
import io.github.persistenttasks.verdict.LibraryAdvice;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.plugin.logging.Log;

/** The goal {@code find-version}: takes a target through the pipeline, from its class path to its reports. */
@Named
@Singleton
public final class FindVersionGoal {

    private final Preparation preparation;

    @Inject
    FindVersionGoal(Preparation preparation) {
        this.preparation = preparation;
    }

    /**
     * Returns the action that searches a target.
     *
     * @throws ConfigurationException if the user's file of advice cannot be read
     */
    public TargetAction of(FindVersionOptions options, Log log) throws ConfigurationException {
        LibraryAdvice advice = LibraryAdvice.of(options.common().findings().advice());
        return target -> {
            find(target, options, advice, log);
            return Optional.empty();
        };
    }

    /**
     * Searches the newer versions of the requested artifact, or of each culprit among a project's dependencies. Its findings never fail the
     * build.
     *
     * @param advice the advice for particular libraries
     * @throws ConfigurationException if a parameter is wrong
     * @throws ProbeException if the probe cannot do its work
     * @throws InterruptedException if this thread is interrupted; no JVM is left running
     */
    private void find(ProbeTarget target, FindVersionOptions options, LibraryAdvice advice, Log log)
            throws ConfigurationException, ProbeException, InterruptedException {
        Instant started = Instant.now();
        Options common = options.common();
        Jvm jvm = preparation.jvm(target, common);
        ClassPath classPath = preparation.classPath(target, common, log).classPath();
        ReportFiles.clearFindVersion(target.outputDirectory());
        VersionChecks checks = new VersionChecks(preparation, target, options, jvm, advice, log);
        CheckReport inUse = checks.inUse(classPath, started);
        List<Leftovers> searches = searches(options, classPath, inUse);
        List<SearchedArtifact> artifacts = searches.isEmpty()
                ? List.of()
                : Parallel.of(
                        searches.size(),
                        options.check().parallel(),
                        number -> search(searches.get(number), checks, target.versions(), options, inUse, classPath));
        report(target, options, log, new FindVersionReport(inUse.run(), artifacts, checks.count(), notes(inUse)));
    }

    /**
     * Returns the findings that an upgrade must remove: all findings for a requested artifact, or those of each culprit for a project or for
     * several requested artifacts.
     */
    private static List<Leftovers> searches(FindVersionOptions options, ClassPath classPath, CheckReport inUse) {
        if (options.common().probe().artifacts().size() == 1) {
            return List.of(Leftovers.of(classPath.project(), inUse.findings(), finding -> true));
        }
        Set<String> dependencies = classPath.entries().stream()
                .filter(entry -> entry.trail().size() > 1)
                .map(entry -> entry.id())
                .collect(Collectors.toSet());
        return inUse.findings().stream()
                .map(Finding::artifact)
                .filter(dependencies::contains)
                .distinct()
                .map(id -> Leftovers.of(id, inUse.findings(), attributedTo(id)))
                .filter(leftovers -> !leftovers.findings().isEmpty())
                .toList();
    }

    private static Predicate<Finding> attributedTo(String id) {
        return finding -> id.equals(finding.artifact());
    }

    private static SearchedArtifact search(
            Leftovers leftovers,
            VersionChecks checks,
            VersionSource source,
            FindVersionOptions options,
            CheckReport inUse,
            ClassPath classPath)
            throws ProbeException, InterruptedException {
        String id = leftovers.artifact();
        String version = ArtifactId.parse(id).version();
        List<String> newer = leftovers.findings().isEmpty()
                ? List.of()
                : source.newer(id).stream()
                        .filter(candidate -> options.versions().includes(candidate, version))
                        .toList();
        List<VersionTrial> versions = options.all()
                ? VersionSearch.all(newer, tried -> checks.of(leftovers, source, tried))
                : VersionSearch.nearest(newer, tried -> checks.of(leftovers, source, tried));
        SearchedArtifact found = new SearchedArtifact(
                id,
                classPath.trails().getOrDefault(id, List.of(id)),
                tasks(leftovers, inUse),
                leftovers.findings(),
                versions,
                null);
        return found.nearest()
                .flatMap(nearest -> source.declaration(id)
                        .map(declaration -> found.upgradedBy(UpgradeXml.of(declaration, id, nearest))))
                .orElse(found);
    }

    private static List<Task> tasks(Leftovers leftovers, CheckReport inUse) {
        Set<Long> ids = leftovers.findings().stream()
                .flatMapToLong(finding -> finding.task().stream())
                .boxed()
                .collect(Collectors.toSet());
        return inUse.tasks().stream().filter(task -> ids.contains(task.id())).toList();
    }

    /** Returns notes on exercises that threw, because they do not show which tasks they would leave. */
    private static List<String> notes(CheckReport inUse) {
        List<String> notes = new ArrayList<>();
        inUse.findings().stream()
                .filter(Leftovers::isFailedExercise)
                .map(Finding::message)
                .forEach(notes::add);
        notes.addAll(inUse.conclusion().notes());
        return notes;
    }

    private static void report(ProbeTarget target, FindVersionOptions options, Log log, FindVersionReport report)
            throws ProbeException {
        List<Path> files = target.writer(options.common().output().formats()).write(report);
        FindVersionConsole.of(report, files).lines().forEach(line -> line.to(log));
    }
}
