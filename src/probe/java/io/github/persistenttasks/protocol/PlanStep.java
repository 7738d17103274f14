package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One initializer, exercise, test class or program of a plan. */
public final class PlanStep implements Part {

    public final StepKind kind;

    /** Name of the service's type, for a provider. */
    public final Optional<String> service;

    /** Name of the class to load. */
    public final String className;

    public PlanStep(StepKind kind, Optional<String> service, String className) {
        this.kind = kind;
        this.service = service;
        this.className = className;
    }

    static PlanStep read(MessageInput in) throws IOException {
        return new PlanStep(in.readEnum(StepKind.class), in.readOptionalText(), in.readText());
    }

    static List<PlanStep> readAll(MessageInput in) throws IOException {
        List<PlanStep> all = new ArrayList<PlanStep>();
        for (int left = in.readCount(); left > 0; left--) {
            all.add(read(in));
        }
        return all;
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeEnum(kind);
        out.writeOptionalText(service);
        out.writeText(className);
    }
}
