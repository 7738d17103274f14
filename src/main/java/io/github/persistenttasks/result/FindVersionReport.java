package io.github.persistenttasks.result;

import java.util.List;

/**
 * The report of {@code find-version}: the content of {@code find-version.json}.
 *
 * @param artifacts the artifacts whose newer versions were searched: the requested artifact, or the culprits among the dependencies
 * @param checks the number of checks, including that of the version in use
 * @param notes notes for the user
 */
public record FindVersionReport(RunDetails run, List<SearchedArtifact> artifacts, int checks, List<String> notes) {}
