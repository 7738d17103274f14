package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.Optional;

/** A thread of the code under test was alive at the snapshot. */
public final class ThreadFound implements Event {

    public final ThreadIdentity identity;
    public final ThreadCode code;
    public final ThreadActivity activity;

    public final Cause cause;

    /** How the thread was created, if known. */
    public final Optional<Creation> creation;

    /** The thread as a worker, if it belongs to a pool. */
    public final Optional<Worker> worker;

    /** Its pending tasks, if it is a timer or works for a scheduled executor. */
    public final Optional<Schedule> schedule;

    public ThreadFound(
            ThreadIdentity identity,
            ThreadCode code,
            ThreadActivity activity,
            Cause cause,
            Optional<Creation> creation,
            Optional<Worker> worker,
            Optional<Schedule> schedule) {
        this.identity = identity;
        this.code = code;
        this.activity = activity;
        this.cause = cause;
        this.creation = creation;
        this.worker = worker;
        this.schedule = schedule;
    }

    static ThreadFound read(MessageInput in) throws IOException {
        return new ThreadFound(
                ThreadIdentity.read(in),
                ThreadCode.read(in),
                ThreadActivity.read(in),
                Cause.read(in),
                in.readBoolean() ? Optional.of(Creation.read(in)) : Optional.<Creation>empty(),
                in.readBoolean() ? Optional.of(Worker.read(in)) : Optional.<Worker>empty(),
                in.readBoolean() ? Optional.of(Schedule.read(in)) : Optional.<Schedule>empty());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        identity.write(out);
        code.write(out);
        activity.write(out);
        cause.write(out);
        out.writeOptional(creation);
        out.writeOptional(worker);
        out.writeOptional(schedule);
    }

    @Override
    public MessageType type() {
        return MessageType.THREAD_FOUND;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.threadFound(this);
    }
}
