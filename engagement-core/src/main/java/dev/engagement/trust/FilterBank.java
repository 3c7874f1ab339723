package dev.engagement.trust;

import java.util.List;

/**
 * The local-level filters of one dimension, one per assumed noise scale and drift rate, averaged by how well each
 * predicted what came next (Harvey 1989; Durbin and Koopman 2012).
 *
 * <p>Log weights are kept up to a common constant, so that no day needs a normalisation, and nothing is allocated per
 * day.
 */
final class FilterBank {

    private final double base;
    private final double readPrior;
    private final double floor;
    private final double memory;
    private final int size;
    private final double[] rate;
    private final double[] scale;
    private final double[] logPrior;

    private final double[] mean;
    private final double[] variance;
    /** Mass that is still remembered; the gain of an observation is its share of it. */
    private final double[] remembered;

    private final double[] logWeight;
    /** The weights that follow, made when a reading needs them. */
    private final double[] weight;

    private boolean weighed;
    /** How far each filter is off the base; of use within one reading only. */
    private final double[] off;

    FilterBank(TrustPolicy policy, DimensionPolicy dimension, double memory) {
        this.base = dimension.baseRate();
        this.readPrior = policy.readPrior();
        this.floor = policy.varianceFloor();
        this.memory = memory;
        List<Double> rates = policy.driftRates();
        List<NoiseScale> scales = dimension.noiseScales();
        size = rates.size() * scales.size();
        rate = new double[size];
        scale = new double[size];
        logPrior = new double[size];
        mean = new double[size];
        variance = new double[size];
        remembered = new double[size];
        for (int i = 0; i < size; i++) {
            NoiseScale noise = scales.get(i / rates.size());
            rate[i] = rates.get(i % rates.size());
            scale[i] = noise.scale();
            logPrior[i] = StrictMath.log(
                    dimension.filterPrior().isEmpty()
                            ? noise.prior() / rates.size()
                            : dimension.filterPrior().get(i));
            mean[i] = base;
            variance[i] = spread(base) / dimension.priorStrength();
            remembered[i] = dimension.priorStrength();
        }
        logWeight = logPrior.clone();
        weight = new double[size];
        off = new double[size];
    }

    /** Number of filters, noise scale by noise scale and within one drift rate by drift rate. */
    int size() {
        return size;
    }

    /**
     * Lets days pass, weighs each filter by how likely it held the outcome, and lets it learn from it.
     *
     * @param gains where the gain of each filter is put, from {@code at} on
     */
    void observe(long days, double mass, double noise, double outcome, double[] gains, int at) {
        double answers = mass * mass / noise;
        for (int i = 0; i < size; i++) {
            double v = spread(mean[i]);
            double drift = rate[i] * v * days;
            double kept = remembered[i] / (1 + remembered[i] * drift);
            double widened = variance[i] + drift * v;

            double believed = v + readPrior * widened;
            double expected = (mean[i] * v + base * readPrior * widened) / believed;
            double perAnswer = scale[i] / answers;
            double predicted = spread(expected) * (perAnswer + widened / (believed + widened));
            double surprise = outcome - expected;
            logWeight[i] = memory * logWeight[i]
                    + (1 - memory) * logPrior[i]
                    - 0.5 * (StrictMath.log(predicted) + surprise * surprise / predicted);

            double learned = mass / scale[i];
            double gain = learned / (kept + learned);
            mean[i] += gain * (outcome - mean[i]);
            variance[i] = (1 - gain) * (1 - gain) * widened + gain * gain * v * perAnswer;
            remembered[i] = kept + learned;
            gains[at + i] = gain;
        }
        weighed = false;
    }

    /**
     * What the filters say together some days after the last observation; they stay as they are.
     *
     * @param perAnswer noise of the outcome that is foretold, as one over its answers; 0 for the mean itself
     */
    Reading read(long days, double perAnswer) {
        weigh();
        double[] carry = new double[size];
        double together = 0;
        double within = 0;
        for (int i = 0; i < size; i++) {
            double v = spread(mean[i]);
            double widened = variance[i] + rate[i] * v * v * days;
            double believed = v + readPrior * widened;
            off[i] = v * (mean[i] - base) / believed;
            double expected = base + off[i];
            together += weight[i] * off[i];
            within += weight[i]
                    * (expected * (1 - expected) * widened / (believed + widened)
                            + spread(expected) * scale[i] * perAnswer);
            carry[i] = weight[i] * v / believed;
        }
        double between = 0;
        for (int i = 0; i < size; i++) {
            double apart = off[i] - together;
            between += weight[i] * apart * apart;
        }
        return new Reading(Math.min(base + together, 1), within + between, carry);
    }

    /** Weights of the filters; they add up to 1. */
    double[] weights() {
        weigh();
        return weight.clone();
    }

    /** Logarithms of how likely each filter held the outcomes, if the memory is 1; up to a common constant. */
    double[] logLikelihoods() {
        double[] logs = new double[size];
        for (int i = 0; i < size; i++) {
            logs[i] = logWeight[i] - logPrior[i];
        }
        return logs;
    }

    private void weigh() {
        if (weighed) {
            return;
        }
        double top = Double.NEGATIVE_INFINITY;
        for (double log : logWeight) {
            top = Math.max(top, log);
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            weight[i] = StrictMath.exp(logWeight[i] - top);
            sum += weight[i];
        }
        for (int i = 0; i < size; i++) {
            weight[i] /= sum;
        }
        weighed = true;
    }

    private double spread(double m) {
        return Math.max(m * (1 - m), floor);
    }

    /** What a bank says. */
    static final class Reading {

        private final double mean;
        private final double variance;
        private final double[] carry;

        private Reading(double mean, double variance, double[] carry) {
            this.mean = mean;
            this.variance = variance;
            this.carry = carry;
        }

        /** Mean outcome, 0 to 1. */
        double mean() {
            return mean;
        }

        /** Variance of the mean, or of the outcome that is foretold. */
        double variance() {
            return variance;
        }

        /**
         * What each filter carries of its distance from the base into the mean: its weight, less the read-out prior.
         */
        double[] carry() {
            return carry;
        }
    }
}
