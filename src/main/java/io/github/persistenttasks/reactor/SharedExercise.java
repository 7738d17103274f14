package io.github.persistenttasks.reactor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.maven.execution.MavenSession;

/**
 * Where the command line's exercise compiled, in a call that covers several modules. It need not compile in all of them; if it compiles in
 * none, the compiler's message is reported once.
 *
 * <p>Modules may have their own class loaders for the plugin, so this is kept in an object of the JDK's.
 */
public final class SharedExercise {

    private static final String NAME = SharedExercise.class.getName();
    private static final String COMPILED = "";

    /** The compiler's message by the module; the key {@link #COMPILED} if it compiled anywhere. */
    private final Map<String, String> messages;

    private SharedExercise(Map<String, String> messages) {
        this.messages = messages;
    }

    /** Begins a call that covers several modules. */
    public static SharedExercise begin(MavenSession session) {
        Map<String, String> messages = new ConcurrentSkipListMap<>();
        session.getRepositorySession().getData().set(NAME, messages);
        return new SharedExercise(messages);
    }

    /** Returns the state of the current call; empty if it covers only one module. */
    @SuppressWarnings("unchecked")
    public static Optional<SharedExercise> of(MavenSession session) {
        return session.getRepositorySession() == null
                ? Optional.empty()
                : Optional.ofNullable((Map<String, String>)
                                session.getRepositorySession().getData().get(NAME))
                        .map(SharedExercise::new);
    }

    /** Records that the exercise compiled in a module. */
    public void compiled() {
        messages.put(COMPILED, "");
    }

    /** Records that the exercise does not compile in a module. */
    public void failed(String module, String message) {
        messages.put(module, message);
    }

    /** Ends the call and returns the compiler's message in one of the modules, if the exercise compiled in none. */
    public Optional<String> end(MavenSession session) {
        session.getRepositorySession().getData().set(NAME, null);
        return messages.containsKey(COMPILED)
                ? Optional.empty()
                : messages.values().stream().findFirst();
    }
}
