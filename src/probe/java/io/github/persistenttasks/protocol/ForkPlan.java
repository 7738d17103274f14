package io.github.persistenttasks.protocol;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The plan of a forked JVM: the steps to run, the time limits, and the file for its events.
 *
 * <p>The plugin writes it to a file in the fork's working directory, then writes one byte to the fork's standard input.
 */
public final class ForkPlan implements Message {

    /** Name of the file in the fork's working directory. */
    public static final String FILE = "plan";

    /** Name of the file in the same directory with the plan for a rerun by hand, which the fork does not delete. */
    public static final String RERUN_FILE = "rerun";

    /** Path of the file that the fork appends its events to. */
    public final String eventsFile;

    /** Path of the directory for temporary files, which the fork deletes if the plugin can no longer do so. */
    public final String temporaryDirectory;

    /** The secret key of the events' frames. */
    public final long key;

    public final Limits limits;

    /** How test classes are run; present if the plan has any. */
    public final Optional<TestSettings> tests;

    /** The steps in the order in which they run. */
    public final List<PlanStep> steps;

    public ForkPlan(
            String eventsFile,
            String temporaryDirectory,
            long key,
            Limits limits,
            Optional<TestSettings> tests,
            List<PlanStep> steps) {
        this.eventsFile = eventsFile;
        this.temporaryDirectory = temporaryDirectory;
        this.key = key;
        this.limits = limits;
        this.tests = tests;
        this.steps = Collections.unmodifiableList(new ArrayList<PlanStep>(steps));
    }

    static ForkPlan read(MessageInput in) throws IOException {
        return new ForkPlan(
                in.readText(),
                in.readText(),
                in.readLong(),
                Limits.read(in),
                in.readBoolean() ? Optional.of(TestSettings.read(in)) : Optional.<TestSettings>empty(),
                PlanStep.readAll(in));
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeText(eventsFile);
        out.writeText(temporaryDirectory);
        out.writeLong(key);
        limits.write(out);
        out.writeOptional(tests);
        out.writeAll(steps);
    }

    @Override
    public MessageType type() {
        return MessageType.FORK_PLAN;
    }

    /**
     * Writes this plan to a file.
     *
     * @throws IOException if the file cannot be written
     */
    public void writeTo(File file) throws IOException {
        try (OutputStream out = new FileOutputStream(file)) {
            out.write(new FrameCodec(key).encode(0, this));
        }
    }

    /**
     * Reads the plan in a file.
     *
     * @throws IOException if the file cannot be read or does not hold a plan
     */
    public static ForkPlan readFrom(File file) throws IOException {
        try (InputStream in = new BufferedInputStream(new FileInputStream(file))) {
            return FrameCodec.read(in).message(ForkPlan.class);
        }
    }
}
