package io.github.persistenttasks.findversion;

import io.github.persistenttasks.result.CheckReport;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The exit status of a program. A program that fails only with another version may have failed before it started the task, so that version
 * must not be called clean.
 *
 * @param status the status with which it ended by itself; empty if it did not, or if no program ran
 */
public record ProgramStatus(OptionalInt status) {

    /** No program has ended. */
    public static final ProgramStatus NONE = new ProgramStatus(OptionalInt.empty());

    /** Returns the status of the program that a check ran. */
    public static ProgramStatus of(CheckReport report) {
        return new ProgramStatus(report.conclusion().exit().status());
    }

    /** Returns a sentence that names the status, if it is that of a failure and the program does not end with it in the other check. */
    public Optional<String> notIn(ProgramStatus other) {
        boolean fails = status.isPresent() && status.getAsInt() != 0 && !status.equals(other.status);
        return fails
                ? Optional.of("The program ends with status %d with this version only.".formatted(status.getAsInt()))
                : Optional.empty();
    }
}
