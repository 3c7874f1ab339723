package dev.engagement.trust;

import dev.engagement.base.Violations;

/**
 * How one dimension was read. This record is immutable and thread-safe.
 *
 * @param score mean on the scale of 0 to 100; a mean, not a percentage
 * @param low lower end of the interval, 0 to 100
 * @param high upper end of the interval, 0 to 100
 * @param evidence how many answers the mean is worth, above 0
 * @param weight share of the dimension in the whole score, 0 to 1
 */
public record DimensionScore(double score, double low, double high, double evidence, double weight) {

    /**
     * Checks the ranges.
     *
     * @param score mean on the scale of 0 to 100
     * @param low lower end of the interval
     * @param high upper end of the interval
     * @param evidence how many answers the mean is worth
     * @param weight share of the dimension in the whole score
     * @throws dev.engagement.base.InvalidValueException if one is left
     */
    public DimensionScore {
        Violations.of("DimensionScore")
                .require(score >= 0 && score <= 100, "score", "be from 0 to 100", score)
                .require(low >= 0 && low <= 100, "low", "be from 0 to 100", low)
                .require(high >= low && high <= 100, "high", "be from low to 100", high)
                .require(evidence > 0 && evidence < Double.POSITIVE_INFINITY, "evidence", "be positive", evidence)
                .require(weight >= 0 && weight <= 1, "weight", "be from 0 to 1", weight)
                .orThrow();
    }

    /** {@return the mean on the scale of outcomes, 0 to 1} */
    public double mean() {
        return score / 100;
    }

    /** {@return the variance of the mean on the scale of outcomes: that of a Beta distribution worth this evidence} */
    public double variance() {
        return mean() * (1 - mean()) / (evidence + 1);
    }
}
