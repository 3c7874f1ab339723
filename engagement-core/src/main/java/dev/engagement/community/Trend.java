package dev.engagement.community;

import dev.engagement.base.Code;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Where a topic is heading in a community, as the team sees it.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param topic what it is about
 * @param direction where it is heading
 * @param since the first day of the trend
 */
public record Trend(Code topic, Direction direction, LocalDate since) {

    /** Where a topic is heading. */
    public enum Direction {
        /** More of it. */
        RISING,
        /** As much as before. */
        STEADY,
        /** Less of it. */
        FALLING
    }

    /**
     * Checks that nothing is null.
     *
     * @param topic what it is about
     * @param direction where it is heading
     * @param since the first day of the trend
     */
    public Trend {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(since, "since");
    }
}
