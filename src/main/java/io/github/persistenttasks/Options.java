package io.github.persistenttasks;

import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.config.Ignore;
import io.github.persistenttasks.config.Probe;
import io.github.persistenttasks.config.Scope;
import io.github.persistenttasks.config.Selection;
import io.github.persistenttasks.verdict.CheckReport.FindingKind;
import io.github.persistenttasks.verdict.Remedies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the user asked for, checked and in the plugin's own types.
 *
 * @param artifact coordinates of the artifact to probe, {@code null} for the project
 * @param jvm home or executable of the JVM to fork, or {@code null}
 * @param toolchain what the JDK toolchain must provide, may be empty
 * @param modulePath whether to probe on the module path, {@code null} where the project decides
 * @param outputDirectory where reports go, {@code null} for the default
 * @param forks how many JVMs may run at a time
 * @param remedies what ends the tasks of particular libraries
 */
record Options(
        String artifact,
        Duration tmax,
        Probe probe,
        Selection selection,
        List<String> initialize,
        Set<FindingKind> failOn,
        boolean failOnViolation,
        List<Ignore> ignores,
        Scope scope,
        String jvm,
        Map<String, String> toolchain,
        Boolean modulePath,
        List<String> jvmArguments,
        Map<String, String> environment,
        Map<String, String> systemProperties,
        Duration initializerTimeout,
        Path outputDirectory,
        Set<Format> formats,
        int forks,
        Remedies remedies) {}
