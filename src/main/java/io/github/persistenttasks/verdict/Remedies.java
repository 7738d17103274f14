package io.github.persistenttasks.verdict;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.persistenttasks.classpath.ArtifactPattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.util.SelectorUtils;

/**
 * What ends the tasks of particular libraries: entries of a JSON file that name a library by a pattern of artifacts, of tasks, or both.
 *
 * <p>The file is an array of objects with {@code advice}, a sentence, {@code source}, where that is written, and {@code artifact} or
 * {@code task} or both.
 */
public final class Remedies {

    private static final String PARAMETER = "persistent-tasks.advice";
    private static final String RESOURCE = "/io/github/persistenttasks/advice.json";
    private static final Set<String> MEMBERS = Set.of("artifact", "task", "advice", "source");

    private static final Remedies KNOWN = new Remedies(List.of());

    /** Those of the user's file; behind them are those that the plugin brings. */
    private final List<Remedy> remedies;

    private Remedies(List<Remedy> remedies) {
        this.remedies = List.copyOf(remedies);
    }

    /** What the plugin brings, read only when there is a task to advise on: that takes longer than to find that nothing has changed. */
    private static final class Brought {
        private static final List<Remedy> ALL = ofResource();
    }

    private record Remedy(ArtifactPattern artifact, String task, String advice, String source) {

        boolean matches(String culprit, List<String> names) {
            return (artifact == null || culprit != null && artifact.matches(culprit))
                    && (task == null || names.stream().anyMatch(name -> SelectorUtils.match(task, name, true)));
        }

        String sentence() {
            return source == null ? advice : advice + " See " + source;
        }
    }

    /** Returns those that the plugin brings. */
    public static Remedies known() {
        return KNOWN;
    }

    /**
     * Returns those of the file, and where none of them matches those that the plugin brings.
     *
     * @param file the user's file, {@code null} for none
     * @throws MojoFailureException when it cannot be read or holds anything else; the message says what
     */
    public static Remedies of(Path file) throws MojoFailureException {
        if (file == null) {
            return KNOWN;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Remedies(read(reader));
        } catch (IOException | JsonParseException e) {
            throw new MojoFailureException(
                    "%s: '%s' is no file of advice: %s".formatted(PARAMETER, file, reason(e)), e);
        }
    }

    private static String reason(Exception e) {
        return e instanceof IOException ? "it cannot be read." : e.getMessage();
    }

    /** Returns the first advice for this culprit's task that is known by one of the names, its source included. */
    Optional<String> of(String culprit, List<String> names) {
        return Stream.concat(remedies.stream(), Brought.ALL.stream())
                .filter(remedy -> remedy.matches(culprit, names))
                .map(Remedy::sentence)
                .findFirst();
    }

    private static List<Remedy> ofResource() {
        try (InputStream stream = Remedies.class.getResourceAsStream(RESOURCE);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return List.copyOf(read(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MojoFailureException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Remedy> read(Reader reader) throws MojoFailureException {
        List<Remedy> remedies = new ArrayList<>();
        for (JsonElement element : array(JsonParser.parseReader(reader))) {
            if (!element.isJsonObject()) {
                throw new JsonParseException("each entry must be an object.");
            }
            remedies.add(remedy(element.getAsJsonObject()));
        }
        return remedies;
    }

    private static JsonArray array(JsonElement root) {
        if (!root.isJsonArray()) {
            throw new JsonParseException("it must be an array of entries.");
        }
        return root.getAsJsonArray();
    }

    private static Remedy remedy(JsonObject entry) throws MojoFailureException {
        TreeSet<String> unknown = new TreeSet<>(entry.keySet());
        unknown.removeAll(MEMBERS);
        if (!unknown.isEmpty()) {
            throw new JsonParseException(
                    "'" + unknown.first() + "' is not known; allowed are advice, artifact, source and task.");
        }
        String advice = text(entry, "advice");
        if (advice == null) {
            throw new JsonParseException("an entry has no advice.");
        }
        String artifact = text(entry, "artifact");
        String task = text(entry, "task");
        if (artifact == null && task == null) {
            throw new JsonParseException("the entry '" + advice + "' names neither an artifact nor a task.");
        }
        return new Remedy(
                artifact == null ? null : ArtifactPattern.of(PARAMETER, artifact), task, advice, text(entry, "source"));
    }

    private static String text(JsonObject entry, String name) {
        JsonElement value = entry.get(name);
        if (value == null || value.isJsonNull()) {
            return null;
        }
        if (!value.isJsonPrimitive() || value.getAsString().isBlank()) {
            throw new JsonParseException("'" + name + "' must be a text.");
        }
        return value.getAsString().strip();
    }

    /** Returns what the user's file says, so that equal texts mean equal remedies of one version of the plugin. */
    @Override
    public String toString() {
        return remedies.toString();
    }
}
