package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.probe.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the plugin and a fork say to each other: settings, hello, the plan in one or more parts, and what came of it.
 *
 * <p>Once the fork has said hello both sides have the events file open, which loses its name then. Only after that it is told what to run, so that
 * no code under test comes upon that file when it looks around.
 */
final class Dialogue implements AutoCloseable {

    /** What the fork says when it may be about to end. */
    private static final Set<String> LAST_WORDS =
            Set.of("loaded", "exit", "exited", "blocked", "broken", "done", "stuck");

    private final Path events;
    private final EventReader reader;
    private final OrderLine orders;

    /** The plan as far as it is known. */
    private final List<Initializer> known = new ArrayList<>();

    /** What it has said before its plan was known. */
    private final List<Message> early = new ArrayList<>();

    private boolean complete;
    private boolean ready;

    /** How much of the plan has been said. */
    private int said;

    /**
     * Makes a dialogue in which nothing was said yet.
     *
     * @param events file that the fork writes
     * @param reader of that file
     */
    Dialogue(Path events, EventReader reader, OrderLine orders) {
        this.events = events;
        this.reader = reader;
        this.orders = orders;
    }

    /**
     * Says, once and first, how it works; the fork looks at the class path from now on.
     *
     * @throws IOException when that is too long
     */
    void greet(Message settings) throws IOException {
        orders.send(settings);
    }

    /** Returns whether the fork has said hello. */
    boolean isReady() {
        return ready;
    }

    /** Listens for the hello; what else it hears is kept until there is a plan. */
    void listenForHello() throws IOException {
        for (Message message : reader.next()) {
            early.add(message);
            noteHello(message);
        }
    }

    /**
     * Says what to run first, or next, while the rest of the plan is still to come, as soon as the fork has said hello.
     *
     * @throws IOException when that is too long
     */
    void tell(List<Initializer> part) throws IOException {
        known.addAll(part);
        sayMore();
    }

    /** Returns whether the fork was told nothing yet but the beginning of this plan. */
    boolean isFor(List<Initializer> whole) {
        return known.size() <= whole.size() && whole.subList(0, known.size()).equals(known);
    }

    /**
     * Says what to run besides what was told before, which the plan begins with, as soon as the fork has said hello.
     *
     * @throws IOException when that is too long
     */
    void tellWhole(List<Initializer> whole) throws IOException {
        complete = true;
        tell(whole.subList(known.size(), whole.size()));
    }

    /**
     * Returns what the fork has said since this was last asked, and answers it.
     *
     * @throws IOException when it cannot be read
     */
    List<Message> next() throws IOException {
        List<Message> messages = new ArrayList<>(early);
        early.clear();
        messages.addAll(reader.next());
        for (Message message : messages) {
            noteHello(message);
            if (LAST_WORDS.contains(message.type())) {
                orders.stepAside();
            }
        }
        return messages;
    }

    /** Returns whether something that the fork said was taken away before it could be read. */
    boolean isLossy() {
        return reader.isLossy();
    }

    private void noteHello(Message message) throws IOException {
        if (!ready && message.type().equals("hello")) {
            ready = true;
            hide();
            sayMore();
        }
    }

    private void hide() {
        try {
            Files.deleteIfExists(events);
        } catch (IOException openFilesCannotBeDeletedHere) {
            return;
        }
    }

    /** Says what is known of the plan and has not been said, if the fork listens; an empty plan as well. */
    private void sayMore() throws IOException {
        if (ready && (complete || said < known.size())) {
            orders.send(Orders.plan(known.subList(said, known.size()), said, complete));
            said = known.size();
        }
    }

    /** Ends it when the fork is gone. */
    @Override
    public void close() {
        orders.close();
        try {
            reader.close();
        } catch (IOException nothingWasWritten) {
            return;
        }
    }
}
