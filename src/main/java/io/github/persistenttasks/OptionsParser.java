package io.github.persistenttasks;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.config.Ignore;
import io.github.persistenttasks.config.Probe;
import io.github.persistenttasks.config.Scope;
import io.github.persistenttasks.config.Selection;
import io.github.persistenttasks.parameter.Amount;
import io.github.persistenttasks.parameter.Choice;
import io.github.persistenttasks.parameter.FileName;
import io.github.persistenttasks.parameter.IgnoreRule;
import io.github.persistenttasks.parameter.Pairs;
import io.github.persistenttasks.verdict.CheckReport.FindingKind;
import io.github.persistenttasks.verdict.Remedies;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the parameters of a goal into options, or says in one sentence which of them is wrong. */
final class OptionsParser {

    private static final String PREFIX = "persistent-tasks.";
    private static final String NONE = "none";

    private OptionsParser() {}

    static Options of(AbstractProbeMojo mojo, boolean failOnViolation) throws ConfigurationException {
        KnownProperties.check(mojo.session.getUserProperties(), mojo.execution);
        return new Options(
                mojo.artifact == null || mojo.artifact.isBlank() ? null : mojo.artifact.trim(),
                Amount.seconds(PREFIX + "tmax", mojo.tmax),
                Probe.of(PREFIX + "probe", mojo.probe),
                Selection.of(orEmpty(mojo.includes), orEmpty(mojo.excludes)),
                orEmpty(mojo.initialize),
                failOn(orEmpty(mojo.failOn)),
                failOnViolation,
                ignores(mojo.ignores),
                Scope.of(PREFIX + "scope", mojo.scope),
                mojo.jvm,
                mojo.toolchainRequirements(),
                modulePath(mojo.modulePath),
                mojo.jvmArgs == null ? List.of() : mojo.jvmArgs.list(),
                pairs("environmentVariables", mojo.environmentVariables, mojo.environmentVariablesProperty),
                pairs("systemPropertyVariables", mojo.systemPropertyVariables, mojo.systemPropertyVariablesProperty),
                Amount.seconds(PREFIX + "initializerTimeout", mojo.initializerTimeout),
                FileName.of(PREFIX + "outputDirectory", mojo.outputDirectory),
                Format.parse(orEmpty(mojo.formats)),
                mojo.forks == null
                        ? Runtime.getRuntime().availableProcessors()
                        : Amount.count(PREFIX + "forks", mojo.forks),
                Remedies.of(FileName.of(PREFIX + "advice", mojo.advice)));
    }

    private static Set<FindingKind> failOn(List<String> names) throws ConfigurationException {
        Set<FindingKind> kinds = EnumSet.noneOf(FindingKind.class);
        for (String name : names) {
            if (name != null && !name.isBlank() && !name.trim().equalsIgnoreCase(NONE)) {
                kinds.add(Choice.of(PREFIX + "failOn", name, FindingKind.class));
            } else if (names.size() > 1) {
                throw new ConfigurationException(
                        PREFIX + "failOn: '" + NONE + "' stands alone; name findings or '" + NONE + "'.");
            }
        }
        return kinds;
    }

    private static List<Ignore> ignores(List<IgnoreRule> rules) throws ConfigurationException {
        List<Ignore> ignores = new ArrayList<>();
        for (IgnoreRule rule : rules == null ? List.<IgnoreRule>of() : rules) {
            ignores.add(rule.rule());
        }
        return ignores;
    }

    private static Boolean modulePath(String text) throws ConfigurationException {
        return switch (Choice.of(PREFIX + "modulePath", text, ModulePath.class)) {
            case AUTO -> null;
            case TRUE -> true;
            case FALSE -> false;
        };
    }

    private enum ModulePath {
        AUTO,
        TRUE,
        FALSE
    }

    private static Map<String, String> pairs(String name, Map<String, String> configured, String property)
            throws ConfigurationException {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (configured != null) {
            configured.forEach((key, value) -> pairs.put(key, value == null ? "" : value));
        }
        pairs.putAll(Pairs.of(PREFIX + name, property));
        return pairs;
    }

    private static List<String> orEmpty(List<String> list) {
        List<String> texts = new ArrayList<>();
        for (String text : list == null ? List.<String>of() : list) {
            if (text != null) {
                texts.add(text.trim());
            }
        }
        return texts;
    }
}
