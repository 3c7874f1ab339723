package dev.engagement.examples.calendar;

import dev.engagement.base.InvalidValueException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Objects;

/** What a calendar shows as one line. Every implementation is immutable and thread-safe. */
public sealed interface CalendarEntry {

    /** What tells it from all others, the same each time it is written, so that a calendar replaces it. */
    String uid();

    /** What the calendar shows. */
    String summary();

    /**
     * Something for any time of a day.
     *
     * @param uid what tells it from all others
     * @param day the day
     * @param summary what the calendar shows
     */
    record AllDay(String uid, LocalDate day, String summary) implements CalendarEntry {

        /** Checks that nothing is null. */
        public AllDay {
            Objects.requireNonNull(uid, "uid");
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(summary, "summary");
        }
    }

    /**
     * Something that begins at a time.
     *
     * @param uid what tells it from all others
     * @param start when it begins
     * @param length how long it takes, more than zero
     * @param summary what the calendar shows
     */
    record Timed(String uid, ZonedDateTime start, Duration length, String summary) implements CalendarEntry {

        /**
         * Checks the length.
         *
         * @throws InvalidValueException if it is not positive
         */
        public Timed {
            Objects.requireNonNull(uid, "uid");
            Objects.requireNonNull(start, "start");
            Objects.requireNonNull(summary, "summary");
            if (length.isNegative() || length.isZero()) {
                throw new InvalidValueException("CalendarEntry", "length", "be positive", length);
            }
        }
    }
}
