package dev.engagement.examples.simulation;

import dev.engagement.trust.Interval;
import dev.engagement.trust.Prediction;

/**
 * What a rating says of the share of good outcomes.
 *
 * @param mean the expected share, 0 to 1
 * @param low where its 90 % interval begins
 * @param high where the interval ends
 */
record Estimate(double mean, double low, double high) {

    /** Probability of the interval. */
    static final double LEVEL = 0.9;

    /** Standard deviations from the mean to an end of the interval of a normal distribution. */
    static final double NORMAL = 1.6448536269514722;

    /** The estimate of a Beta distribution of so many good and bad outcomes. */
    static Estimate beta(double good, double bad) {
        double all = good + bad;
        double mean = good / all;
        Interval interval = new Prediction(100 * mean, 10_000 * mean * (1 - mean) / (all + 1)).interval(LEVEL);
        return new Estimate(mean, interval.low() / 100, interval.high() / 100);
    }
}
