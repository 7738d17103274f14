package io.github.persistenttasks.result;

import java.util.List;

/**
 * All that {@code find-version} found out: what {@code find-version.json} holds.
 *
 * @param artifacts the artifacts whose newer versions were searched: the artifact asked for, or the culprits among the dependencies
 * @param checks how many checks it took, that of the version in use included
 * @param notes what the user should know besides
 */
public record FindVersionReport(RunDetails run, List<SearchedArtifact> artifacts, int checks, List<String> notes) {}
