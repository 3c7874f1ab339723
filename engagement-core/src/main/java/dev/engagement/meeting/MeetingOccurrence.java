package dev.engagement.meeting;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * One meeting of a series as the series has it.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param originalStart which one: when the series had it begin, by its clocks; stays when it is moved
 * @param start when it begins
 * @param length how long it takes
 */
public record MeetingOccurrence(LocalDateTime originalStart, ZonedDateTime start, Duration length) {

    /**
     * Checks that nothing is null.
     *
     * @param originalStart when the series had it begin, by its clocks
     * @param start when it begins
     * @param length how long it takes
     */
    public MeetingOccurrence {
        Objects.requireNonNull(originalStart, "originalStart");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(length, "length");
    }
}
