package dev.engagement.trust;

import dev.engagement.base.Violations;

/**
 * Between which scores the truth lies, with which probability.
 *
 * <p>Its ends are quantiles of a Beta distribution. Machines of different kinds agree on them to 1e-9, and on every
 * other number of an assessment to the bit. This record is immutable and thread-safe.
 *
 * @param level probability that it covers, between 0 and 1
 * @param low its lower end, 0 to 100
 * @param high its upper end, 0 to 100, not below the lower
 */
public record Interval(double level, double low, double high) {

    /**
     * Checks the ranges.
     *
     * @param level probability that it covers
     * @param low its lower end
     * @param high its upper end
     * @throws dev.engagement.base.InvalidValueException if one is left
     */
    public Interval {
        Violations.of("Interval")
                .require(level > 0 && level < 1, "level", "lie between 0 and 1", level)
                .require(low >= 0 && low <= 100, "low", "be from 0 to 100", low)
                .require(high >= low && high <= 100, "high", "be from low to 100", high)
                .orThrow();
    }
}
