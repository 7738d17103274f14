package io.github.persistenttasks.verdict;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.github.persistenttasks.config.ArtifactPattern;
import io.github.persistenttasks.config.ConfigurationException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
     * @throws ConfigurationException when it cannot be read or holds anything else; the message says what
     */
    public static Remedies of(Path file) throws ConfigurationException {
        if (file == null) {
            return KNOWN;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Remedies(read(reader));
        } catch (IOException | JsonParseException e) {
            throw new ConfigurationException(
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
        } catch (ConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Remedy> read(Reader reader) throws IOException, ConfigurationException {
        JsonReader json = new JsonReader(reader);
        json.setStrictness(Strictness.LENIENT);
        List<Remedy> remedies = new ArrayList<>();
        try {
            require(json, JsonToken.BEGIN_ARRAY, "it must be an array of entries.");
            json.beginArray();
            while (json.hasNext()) {
                require(json, JsonToken.BEGIN_OBJECT, "each entry must be an object.");
                remedies.add(remedy(members(json)));
            }
            json.endArray();
            require(json, JsonToken.END_DOCUMENT, "there is something behind the array of entries.");
        } catch (MalformedJsonException | EOFException e) {
            throw new JsonParseException(e.getMessage(), e);
        }
        return remedies;
    }

    private static void require(JsonReader json, JsonToken token, String otherwise) throws IOException {
        if (json.peek() != token) {
            throw new JsonParseException(otherwise);
        }
    }

    private static Map<String, String> members(JsonReader json) throws IOException {
        Map<String, String> members = new HashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (!MEMBERS.contains(name)) {
                throw new JsonParseException(
                        "'" + name + "' is not known; allowed are advice, artifact, source and task.");
            }
            String text = text(json, name);
            if (text != null) {
                members.put(name, text);
            }
        }
        json.endObject();
        return members;
    }

    private static String text(JsonReader json, String name) throws IOException {
        JsonToken token = json.peek();
        if (token == JsonToken.NULL) {
            json.nextNull();
            return null;
        }
        require(json, JsonToken.STRING, "'" + name + "' must be a text.");
        String text = json.nextString().strip();
        if (text.isEmpty()) {
            throw new JsonParseException("'" + name + "' must be a text.");
        }
        return text;
    }

    private static Remedy remedy(Map<String, String> entry) throws ConfigurationException {
        String advice = entry.get("advice");
        if (advice == null) {
            throw new JsonParseException("an entry has no advice.");
        }
        String artifact = entry.get("artifact");
        String task = entry.get("task");
        if (artifact == null && task == null) {
            throw new JsonParseException("the entry '" + advice + "' names neither an artifact nor a task.");
        }
        return new Remedy(
                artifact == null ? null : ArtifactPattern.of(PARAMETER, artifact), task, advice, entry.get("source"));
    }

    /** Returns what the user's file says, so that equal texts mean equal remedies of one version of the plugin. */
    @Override
    public String toString() {
        return remedies.toString();
    }
}
