package io.github.persistenttasks.surefire;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** The configuration of Surefire in a module, with the values that it would have if Maven ran it now. */
final class SurefireConfiguration {

    private static final String SUREFIRE = "org.apache.maven.plugins:maven-surefire-plugin";
    private static final String GOAL = "test";
    private static final String DEFAULT = "default-test";

    /** An expression that Surefire itself replaces, after other plugins have set properties. */
    private static final Pattern LATE = Pattern.compile("@\\{([^}]+)}");

    private final MavenProject project;
    private final Properties user;
    private final PluginParameterExpressionEvaluator evaluator;
    private final Optional<Xpp3Dom> dom;
    private final List<String> otherExecutions;

    private SurefireConfiguration(MavenSession session, MavenProject project, MojoExecution execution) {
        this.project = project;
        this.user = session.getUserProperties();
        this.evaluator = new PluginParameterExpressionEvaluator(session, execution);
        Optional<Plugin> plugin = Optional.ofNullable(project.getPlugin(SUREFIRE));
        List<PluginExecution> executions = plugin.stream()
                .flatMap(one -> one.getExecutions().stream())
                .filter(one -> one.getGoals().contains(GOAL) && !"none".equalsIgnoreCase(one.getPhase()))
                .toList();
        Optional<PluginExecution> main = executions.stream()
                .filter(one -> one.getId().equals(DEFAULT))
                .findFirst()
                .or(() -> executions.stream().findFirst());
        this.dom = main.map(PluginExecution::getConfiguration)
                .or(() -> plugin.map(Plugin::getConfiguration))
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast);
        this.otherExecutions = executions.stream()
                .filter(one -> main.filter(first -> first != one).isPresent())
                .map(PluginExecution::getId)
                .toList();
    }

    /**
     * Returns the configuration of the execution that runs a module's unit tests.
     *
     * @param execution an execution of the session, for expressions
     */
    static SurefireConfiguration of(MavenSession session, MavenProject project, MojoExecution execution) {
        return new SurefireConfiguration(session, project, execution);
    }

    MavenProject project() {
        return project;
    }

    /** Returns the properties of Maven's command line. */
    Properties userProperties() {
        return user;
    }

    /** Returns the ids of further executions of Surefire. */
    List<String> otherExecutions() {
        return otherExecutions;
    }

    /** Returns whether the POM sets the parameter to anything; an element may hold a property that is empty. */
    boolean sets(String name) {
        return child(name)
                .filter(element -> element.getChildCount() > 0
                        || value(element).filter(text -> !text.isBlank()).isPresent())
                .isPresent();
    }

    /** Returns the value of a parameter without a property. */
    Optional<String> text(String name) {
        return child(name).flatMap(this::value);
    }

    /**
     * Returns the value of a parameter.
     *
     * @param property the property that sets it if the POM does not
     */
    Optional<String> text(String name, String property) {
        return text(name).or(() -> evaluated("${" + property + "}").filter(text -> !text.isBlank()));
    }

    /** Returns the elements of a parameter; a text, of the POM or of the property, is split at commas. */
    List<String> list(String name, String property) {
        Optional<Xpp3Dom> child = child(name);
        if (child.isPresent() && child.get().getChildCount() > 0) {
            List<String> values = new ArrayList<>();
            for (Xpp3Dom element : child.get().getChildren()) {
                value(element).map(String::trim).filter(text -> !text.isEmpty()).ifPresent(values::add);
            }
            return values;
        }
        return text(name, property)
                .map(text -> List.of(text.split(",")).stream()
                        .map(String::trim)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** Returns the elements of a map, or the {@code property} elements with a name and a value. */
    Map<String, String> map(String name) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Xpp3Dom element : child(name).map(Xpp3Dom::getChildren).orElse(new Xpp3Dom[0])) {
            Xpp3Dom key = element.getChild("name");
            if (key == null) {
                values.put(element.getName(), value(element).orElse(""));
            } else {
                String text = value(key).orElse("");
                values.put(
                        text,
                        Optional.ofNullable(element.getChild("value"))
                                .flatMap(this::value)
                                .orElse(""));
            }
        }
        return values;
    }

    /** Returns a parameter's value, with the properties that are set by now in place of late expressions. */
    String late(String text) {
        Matcher matcher = LATE.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String value = evaluated("${" + matcher.group(1) + "}").orElse("");
            matcher.appendReplacement(result, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(result).toString();
    }

    /** Returns the names of the configured parameters. */
    TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (Xpp3Dom child : dom.map(Xpp3Dom::getChildren).orElse(new Xpp3Dom[0])) {
            names.add(child.getName());
        }
        return names;
    }

    private Optional<Xpp3Dom> child(String name) {
        return dom.map(all -> all.getChild(name));
    }

    private Optional<String> value(Xpp3Dom element) {
        return Optional.ofNullable(element.getValue()).flatMap(this::evaluated);
    }

    private Optional<String> evaluated(String text) {
        try {
            @Nullable Object value = evaluator.evaluate(text, String.class);
            return Optional.ofNullable(value)
                    .map(known -> known instanceof File file ? file.getPath() : known.toString());
        } catch (ExpressionEvaluationException cannot) {
            return Optional.of(text);
        }
    }
}
