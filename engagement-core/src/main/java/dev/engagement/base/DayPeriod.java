package dev.engagement.base;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Whole days from a first to a last day, both included.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record DayPeriod(LocalDate from, LocalDate to) {

    /**
     * Checks the order.
     *
     * @param from first day
     * @param to last day
     * @throws InvalidValueException if {@code to} lies before {@code from}
     */
    public DayPeriod {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new InvalidValueException("DayPeriod", "to", "not be before from", to);
        }
    }

    /**
     * {@return whether the day is one of the period}
     *
     * @param day any day
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
