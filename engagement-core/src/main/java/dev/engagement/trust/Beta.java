package dev.engagement.trust;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Beta distributions, given by their mean and by how many answers they are worth.
 *
 * <p>No result is ever NaN: evidence is kept within {@link #LEAST} and {@link #MOST}, and a mean that a {@code double}
 * cannot tell from 0 or 1 has an interval of that one point.
 */
final class Beta {

    /** The least evidence that is told apart from none. */
    private static final double LEAST = 1e-9;

    /** The most evidence that is told apart from certainty. */
    private static final double MOST = 1e12;

    /** From so many answers for and against on, the distribution is taken as normal: no point differs by 0.00001. */
    private static final double MANY = 1e6;

    private Beta() {}

    /** How many answers a mean of this variance is worth. */
    static double evidence(double mean, double variance) {
        double answers = mean * (1 - mean) / variance - 1;
        return answers >= MOST || variance == 0 ? MOST : Math.max(answers, LEAST);
    }

    /** The interval of equal tails, on the scale of 0 to 100. */
    static Interval interval(double mean, double evidence, double level) {
        double alpha = mean * evidence;
        double beta = (1 - mean) * evidence;
        if (alpha == 0 || beta == 0) {
            return new Interval(level, 100 * mean, 100 * mean);
        }
        ContinuousDistribution distribution = Math.min(alpha, beta) < MANY
                ? BetaDistribution.of(alpha, beta)
                : NormalDistribution.of(mean, Math.sqrt(mean * (1 - mean) / (evidence + 1)));
        double tail = (1 - level) / 2;
        return new Interval(
                level,
                100 * distribution.inverseCumulativeProbability(tail),
                100 * distribution.inverseSurvivalProbability(tail));
    }
}
