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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Advice for ending the tasks of particular libraries, read from a JSON file. An entry matches by patterns for the culprit, for
 * an artifact that requested the task, and for the task.
 *
 * <p>The file is an array of objects with {@code advice} (a sentence, usually with a call) or {@code setting} (a sentence with what helps
 * without a call) or both, {@code source} (a reference for them), and at least one of {@code artifact}, {@code requestedBy} and {@code task}.
 * The first entry whose patterns all match is used.
 */
public final class LibraryAdvice {

    private static final String PARAMETER = "persistent-tasks.advice";
    private static final String RESOURCE = "/io/github/persistenttasks/advice.json";
    private static final Set<String> MEMBERS = Set.of("artifact", "requestedBy", "task", "advice", "setting", "source");

    private static final LibraryAdvice KNOWN = new LibraryAdvice(List.of());

    /** The advice of the user's file, which is used before the plugin's own. */
    private final List<Remedy> remedies;

    private LibraryAdvice(List<Remedy> remedies) {
        this.remedies = List.copyOf(remedies);
    }

    /** Holds the plugin's own entries. They are read only if there is a task, because reading takes longer than an up-to-date check. */
    private static final class Brought {
        private static final List<Remedy> ALL = ofResource();
    }

    /** Returns the plugin's own advice. */
    public static LibraryAdvice known() {
        return KNOWN;
    }

    /** Returns the advice of the user's file, if there is one, and the plugin's; see {@link #of(Path)}. */
    public static LibraryAdvice of(Optional<Path> file) throws ConfigurationException {
        return file.isPresent() ? of(file.get()) : KNOWN;
    }

    /**
     * Returns the advice of the file, and the plugin's for tasks that the file does not match.
     *
     * @throws ConfigurationException if the file cannot be read or is invalid; the message says why
     */
    public static LibraryAdvice of(Path file) throws ConfigurationException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new LibraryAdvice(read(reader, true));
        } catch (IOException | JsonParseException e) {
            throw new ConfigurationException(
                    "%s: '%s' is not a valid advice file: %s".formatted(PARAMETER, file, reason(e)), e);
        }
    }

    private static @Nullable String reason(Exception e) {
        boolean isContent =
                e instanceof JsonParseException || e instanceof MalformedJsonException || e instanceof EOFException;
        return isContent ? e.getMessage() : "it cannot be read.";
    }

    /** Returns the first entry for a task that is attributed so and has any of these names. */
    Optional<Remedy> of(Blame blame, List<String> names) {
        return Stream.concat(remedies.stream(), Brought.ALL.stream())
                .filter(remedy -> remedy.match().matches(blame, names))
                .findFirst();
    }

    private static List<Remedy> ofResource() {
        try (InputStream stream = LibraryAdvice.class.getResourceAsStream(RESOURCE);
                Reader reader = new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
            return List.copyOf(read(reader, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    // Read as a stream, because the classes for trees of JSON take longer to load than the file takes to read.
    private static List<Remedy> read(Reader reader, boolean ofUser) throws IOException, ConfigurationException {
        JsonReader json = new JsonReader(reader);
        json.setStrictness(Strictness.LENIENT);
        require(isArray(json), "it must be an array of entries.");
        List<Remedy> remedies = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            require(json.peek() == JsonToken.BEGIN_OBJECT, "each entry must be an object.");
            remedies.add(remedy(members(json), ofUser));
        }
        json.endArray();
        require(json.peek() == JsonToken.END_DOCUMENT, "there is something after the array of entries.");
        return remedies;
    }

    private static boolean isArray(JsonReader json) throws IOException {
        try {
            return json.peek() == JsonToken.BEGIN_ARRAY;
        } catch (EOFException empty) {
            return false;
        }
    }

    private static Map<String, String> members(JsonReader json) throws IOException {
        Map<String, String> members = new HashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            require(
                    MEMBERS.contains(name),
                    "'" + name
                            + "' is not known; known names are advice, artifact, requestedBy, setting, source and task.");
            if (json.peek() == JsonToken.NULL) {
                json.nextNull();
            } else {
                String value =
                        json.peek() == JsonToken.STRING ? json.nextString().strip() : "";
                require(!value.isEmpty(), "'" + name + "' must be a non-empty string.");
                members.put(name, value);
            }
        }
        json.endObject();
        return members;
    }

    private static Remedy remedy(Map<String, String> members, boolean ofUser) throws ConfigurationException {
        Optional<String> advice = Optional.ofNullable(members.get("advice"));
        Optional<String> setting = Optional.ofNullable(members.get("setting"));
        require(advice.isPresent() || setting.isPresent(), "an entry has no advice.");
        Remedy.Match match = new Remedy.Match(
                pattern(members, "artifact"),
                pattern(members, "requestedBy"),
                Optional.ofNullable(members.get("task")));
        require(
                match.artifact().isPresent()
                        || match.requester().isPresent()
                        || match.task().isPresent(),
                "the entry '" + advice.or(() -> setting).get() + "' names neither an artifact nor a task.");
        return new Remedy(match, advice, setting, Optional.ofNullable(members.get("source")), ofUser);
    }

    private static Optional<ArtifactPattern> pattern(Map<String, String> members, String name)
            throws ConfigurationException {
        String text = members.get(name);
        return text == null ? Optional.empty() : Optional.of(ArtifactPattern.of(PARAMETER, text));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new JsonParseException(otherwise);
        }
    }

    /** Returns the content of the user's file. For one version of the plugin, equal texts mean equal advice. */
    @Override
    public String toString() {
        return remedies.toString();
    }
}
