package dev.engagement.trust;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** Beta distributions, given by their mean and by how many answers they are worth. */
final class Beta {

    private Beta() {}

    /** How many answers a mean of this variance is worth. */
    static double evidence(double mean, double variance) {
        return mean * (1 - mean) / variance - 1;
    }

    /** The interval of equal tails, on the scale of 0 to 100. */
    static Interval interval(double mean, double evidence, double level) {
        BetaDistribution beta = BetaDistribution.of(mean * evidence, (1 - mean) * evidence);
        double tail = (1 - level) / 2;
        return new Interval(
                level, 100 * beta.inverseCumulativeProbability(tail), 100 * beta.inverseSurvivalProbability(tail));
    }
}
