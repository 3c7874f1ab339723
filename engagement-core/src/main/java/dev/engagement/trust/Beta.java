package dev.engagement.trust;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What is believed about a mean: a Beta distribution, given by its mean and by how many answers it is worth.
 *
 * <p>No result is ever NaN. Evidence is kept from 1e-9 to 1e12 answers, and a mean nearer to 0 or 1 than 1e-12 is taken
 * as that near. From a million answers for and a million against on, the distribution is taken as normal; on the scale
 * of 0 to 100 no usual quantile differs by more than 0.0001.
 */
final class Beta {

    private static final double LEAST_EVIDENCE = 1e-9;
    private static final double MOST_EVIDENCE = 1e12;
    private static final double EDGE = 1e-12;
    private static final double MANY = 1e6;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int MOST_STEPS = 10;
    /** Newton's method squares its error, so a step this small leaves one below 1e-12. */
    private static final double LAST_STEP = 1e-6;

    private static final double TAIL = 1e-9;
    private static final int CELLS = 1_000;

    private Beta() {}

    /** How many answers a mean of this variance is worth. */
    static double evidence(double mean, double variance) {
        double answers = mean * (1 - mean) / variance - 1;
        return answers >= MOST_EVIDENCE || variance == 0 ? MOST_EVIDENCE : Math.max(answers, LEAST_EVIDENCE);
    }

    /** The interval of equal tails, on the scale of 0 to 100. */
    static Interval interval(double mean, double evidence, double level) {
        ContinuousDistribution belief = of(mean, evidence);
        double tail = (1 - level) / 2;
        double low = quantile(belief, tail);
        double high = quantile(belief, 1 - tail);
        return new Interval(level, percent(low), Math.max(percent(low), percent(high)));
    }

    /**
     * The probability that one mean is above another, the two being believed independently, to about 0.00001: the
     * integral of the wider distribution over the narrower by the trapezoid rule.
     */
    static double probabilityAbove(double mean, double evidence, double otherMean, double otherEvidence) {
        ContinuousDistribution one = of(mean, evidence);
        ContinuousDistribution other = of(otherMean, otherEvidence);
        return one.getVariance() <= other.getVariance() ? integral(other, one) : 1 - integral(one, other);
    }

    private static double integral(ContinuousDistribution wider, ContinuousDistribution narrower) {
        double from = logit(quantile(narrower, TAIL));
        double to = logit(quantile(narrower, 1 - TAIL));
        double integral = 0;
        double widerBefore = 0;
        double narrowerBefore = 0;
        for (int cell = 0; cell <= CELLS; cell++) {
            double x = logistic(from + (to - from) * cell / CELLS);
            double widerHere = wider.cumulativeProbability(x);
            double narrowerHere = cell == CELLS ? 1 : narrower.cumulativeProbability(x);
            integral += (narrowerHere - narrowerBefore) * (widerHere + widerBefore) / 2;
            widerBefore = widerHere;
            narrowerBefore = narrowerHere;
        }
        return integral;
    }

    private static ContinuousDistribution of(double mean, double evidence) {
        double inner = Math.min(Math.max(mean, EDGE), 1 - EDGE);
        double alpha = inner * evidence;
        double beta = (1 - inner) * evidence;
        return Math.min(alpha, beta) < MANY
                ? BetaDistribution.of(alpha, beta)
                : NormalDistribution.of(inner, Math.sqrt(inner * (1 - inner) / (evidence + 1)));
    }

    /**
     * Newton's method on the scale of log-odds against that of normal quantiles, where a Beta distribution is nearly a
     * straight line; where it is not, the search of the library that knows the distribution.
     */
    private static double quantile(ContinuousDistribution belief, double probability) {
        double target = NORMAL.inverseCumulativeProbability(probability);
        double mean = belief.getMean();
        double odds = logit(mean) + target * Math.sqrt(belief.getVariance()) / (mean * (1 - mean));
        for (int step = 0; step < MOST_STEPS && Double.isFinite(odds); step++) {
            double x = logistic(odds);
            double reached = NORMAL.inverseCumulativeProbability(belief.cumulativeProbability(x));
            double slope = belief.density(x) * x * (1 - x) / NORMAL.density(reached);
            double move = (target - reached) / slope;
            odds += move;
            if (Math.abs(move) <= LAST_STEP) {
                return logistic(odds);
            }
        }
        return belief.inverseCumulativeProbability(probability);
    }

    /** Log-odds, finite at the ends too. */
    private static double logit(double x) {
        double inner = Math.min(Math.max(x, Double.MIN_NORMAL), 1 - Math.ulp(0.5));
        return Math.log(inner / (1 - inner));
    }

    private static double logistic(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private static double percent(double x) {
        return 100 * Math.min(Math.max(x, 0), 1);
    }
}
