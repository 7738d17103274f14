package io.github.persistenttasks.protocol;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a forked JVM has to do: the steps to run, the times that they may take, and where to report what happened.
 *
 * <p>The plugin writes it to a file in the fork's working directory and then writes one byte to the fork's standard input.
 */
public final class ForkPlan {

    /** Name of the file in the fork's working directory. */
    public static final String FILE = "plan";

    private final Channel channel;
    private final Limits limits;
    private final List<Step> steps;

    /** Makes a plan; {@code steps} run in this order. */
    public ForkPlan(Channel channel, Limits limits, List<Step> steps) {
        this.channel = channel;
        this.limits = limits;
        this.steps = Collections.unmodifiableList(new ArrayList<Step>(steps));
    }

    public Channel channel() {
        return channel;
    }

    public Limits limits() {
        return limits;
    }

    public List<Step> steps() {
        return steps;
    }

    /** The file that the fork appends its events to, and the secret key by which the plugin recognizes them. */
    public static final class Channel {
        private final String eventsFile;
        private final long key;

        public Channel(String eventsFile, long key) {
            this.eventsFile = eventsFile;
            this.key = key;
        }

        public String eventsFile() {
            return eventsFile;
        }

        public long key() {
            return key;
        }
    }

    /** Times in milliseconds. */
    public static final class Limits {
        private final long tmaxMillis;
        private final long stepMillis;
        private final long stopMillis;

        /**
         * Makes limits.
         *
         * @param tmaxMillis from <em>loaded</em> to the beginning of the shutdown
         * @param stepMillis for one step
         * @param stopMillis for trying what stops the tasks that are left; 0 if nothing is to be tried
         */
        public Limits(long tmaxMillis, long stepMillis, long stopMillis) {
            this.tmaxMillis = tmaxMillis;
            this.stepMillis = stepMillis;
            this.stopMillis = stopMillis;
        }

        public long tmaxMillis() {
            return tmaxMillis;
        }

        public long stepMillis() {
            return stepMillis;
        }

        public long stopMillis() {
            return stopMillis;
        }
    }

    /** The kinds of code that a fork runs. */
    public enum StepKind {
        /** A provider, instantiated as {@link java.util.ServiceLoader} does. */
        PROVIDER,
        /** A class, initialized. */
        CLASS,
        /** An exercise: a class with a static method {@code run}. */
        EXERCISE
    }

    /** One initializer or exercise. */
    public static final class Step {
        private final StepKind kind;
        private final String service;
        private final String type;

        /**
         * Makes a step.
         *
         * @param service name of the service's type; empty unless {@code kind} is {@link StepKind#PROVIDER}
         * @param type name of the class to load
         */
        public Step(StepKind kind, String service, String type) {
            this.kind = kind;
            this.service = service;
            this.type = type;
        }

        public StepKind kind() {
            return kind;
        }

        public String service() {
            return service;
        }

        public String type() {
            return type;
        }
    }

    /**
     * Writes the plan.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(File file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(file)))) {
            writeText(out, channel.eventsFile);
            out.writeLong(channel.key);
            out.writeLong(limits.tmaxMillis);
            out.writeLong(limits.stepMillis);
            out.writeLong(limits.stopMillis);
            out.writeInt(steps.size());
            for (Step step : steps) {
                out.writeByte(step.kind.ordinal());
                writeText(out, step.service);
                writeText(out, step.type);
            }
        }
    }

    /**
     * Reads a plan.
     *
     * @throws IOException if the file cannot be read or does not hold a plan
     */
    public static ForkPlan read(File file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(file)))) {
            Channel channel = new Channel(readText(in), in.readLong());
            Limits limits = new Limits(in.readLong(), in.readLong(), in.readLong());
            int count = in.readInt();
            List<Step> steps = new ArrayList<Step>();
            for (int i = 0; i < count; i++) {
                int kind = in.readByte();
                if (kind < 0 || kind >= StepKind.values().length) {
                    throw new IOException(file + " is not a plan: there is no kind of step " + kind);
                }
                steps.add(new Step(StepKind.values()[kind], readText(in), readText(in)));
            }
            return new ForkPlan(channel, limits, steps);
        }
    }

    /** Unlike {@link DataOutputStream#writeUTF} takes text of any length. */
    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of " + length + " bytes where " + in.available() + " are left");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
