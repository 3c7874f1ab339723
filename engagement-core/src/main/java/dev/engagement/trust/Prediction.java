package dev.engagement.trust;

import dev.engagement.base.Violations;

/**
 * What the mean of outcomes that are still to come will be, on the scale of 0 to 100: the doubt about the truth and the
 * noise of the outcomes together.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param mean the expected mean, 0 to 100
 * @param variance its variance, above 0
 */
public record Prediction(double mean, double variance) {

    /**
     * Checks the ranges.
     *
     * @param mean the expected mean
     * @param variance its variance
     * @throws dev.engagement.base.InvalidValueException if one is left
     */
    public Prediction {
        Violations.of("Prediction")
                .require(mean >= 0 && mean <= 100, "mean", "be from 0 to 100", mean)
                .require(variance > 0 && variance < Double.POSITIVE_INFINITY, "variance", "be positive", variance)
                .orThrow();
    }

    /**
     * {@return where the outcomes' mean will lie, with a probability between 0 and 1}
     *
     * @param level the probability, such as 0.9
     */
    public Interval interval(double level) {
        return Beta.interval(mean / 100, Beta.evidence(mean / 100, variance / 10_000), level);
    }
}
