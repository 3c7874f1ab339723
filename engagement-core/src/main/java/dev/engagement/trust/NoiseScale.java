package dev.engagement.trust;

import dev.engagement.base.InvalidValueException;

/**
 * One assumption about how noisy the outcomes of a dimension are, and how likely it is held before any evidence.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param scale variance of the outcomes as a multiple of that of independent yes-or-no answers, 0.000001 to 1,000,000;
 *     1 is as noisy, below 1 more precise
 * @param prior share of the prior belief, above 0 to 1; those of a dimension add up to 1
 */
public record NoiseScale(double scale, double prior) {

    /**
     * Checks the ranges.
     *
     * @param scale variance of the outcomes as a multiple of that of independent yes-or-no answers
     * @param prior share of the prior belief
     * @throws InvalidValueException if one is left
     */
    public NoiseScale {
        PolicyCheck.of("NoiseScale")
                .positive("scale", scale)
                .positiveShare("prior", prior)
                .orThrow();
    }
}
