package io.github.persistenttasks.probe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The steps that the plugin asks for. They may come while the first of them are run already. */
final class Plan {

    private final List<Step> steps = new ArrayList<Step>();
    private boolean complete;
    private Throwable failure;

    /**
     * Takes in what the plugin said.
     *
     * @throws IOException when it said something before that did not come: code under test may read from the same stream
     */
    synchronized void add(Message message) throws IOException {
        long before = message.number("before", -1);
        if (before != steps.size()) {
            throw new IOException(
                    "A part of the plan is missing: " + before + " steps were sent and " + steps.size() + " came");
        }
        steps.addAll(Step.of(message.list("steps")));
        complete = message.flag("last");
        notifyAll();
    }

    /** Notes that no more can be read. */
    synchronized void fail(Throwable reason) {
        failure = reason;
        notifyAll();
    }

    synchronized boolean isComplete() {
        return complete;
    }

    /**
     * Returns the step of this number, and waits until it has come, whoever interrupts.
     *
     * @return {@code null} where the plan has no more than these
     * @throws IOException when it does not come
     */
    synchronized Step step(int number) throws IOException {
        while (number >= steps.size() && !complete) {
            if (failure != null) {
                throw new IOException("The plan ended too early", failure);
            }
            try {
                wait();
            } catch (InterruptedException byCodeUnderTest) {
                continue;
            }
        }
        return number < steps.size() ? steps.get(number) : null;
    }
}
