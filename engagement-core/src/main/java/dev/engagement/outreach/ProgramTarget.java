package dev.engagement.outreach;

import dev.engagement.base.Code;
import dev.engagement.base.Violations;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a program is to reach, and what it did reach.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param measure what is counted or measured, such as {@code attendees}
 * @param value what is to be reached, more than 0, in the unit of the measure
 * @param measured what was reached, at least 0, in the same unit; empty if it was not measured
 */
public record ProgramTarget(Code measure, double value, OptionalDouble measured) {

    /**
     * Checks both numbers.
     *
     * @param measure what is counted or measured
     * @param value what is to be reached
     * @param measured what was reached, at least 0, in the same unit; empty if it was not measured
     * @throws dev.engagement.base.InvalidValueException if one is not finite or out of its range
     */
    public ProgramTarget {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(measured, "measured");
        Violations.of("ProgramTarget")
                .require(value > 0 && Double.isFinite(value), "value", "be a number above 0", value)
                .require(
                        measured.orElse(0) >= 0 && Double.isFinite(measured.orElse(0)),
                        "measured",
                        "be a number of at least 0",
                        measured.orElse(0))
                .orThrow();
    }

    /**
     * {@return a target that is not measured yet}
     *
     * @param measure what is counted or measured, such as {@code attendees}
     * @param value what is to be reached, more than 0, in the unit of the measure
     * @throws dev.engagement.base.InvalidValueException if it is not
     */
    public static ProgramTarget of(Code measure, double value) {
        return new ProgramTarget(measure, value, OptionalDouble.empty());
    }

    /**
     * {@return the same target with what was reached}
     *
     * @param reached what was reached, at least 0, in the unit of the measure
     * @throws dev.engagement.base.InvalidValueException if it is not
     */
    public ProgramTarget measured(double reached) {
        return new ProgramTarget(measure, value, OptionalDouble.of(reached));
    }

    /** {@return how much of it was reached, 0 to 1: more than asked for is 1} Empty if it was not measured. */
    public OptionalDouble progress() {
        return measured.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1, measured.getAsDouble() / value));
    }
}
