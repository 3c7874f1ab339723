package dev.engagement.trust;

import java.time.LocalDate;

/** One dimension of a ledger, read at a day: what it says, and how much each day's outcome counts in it. */
final class DimensionReading {

    private final Dimension dimension;
    private final DimensionPolicy policy;
    private final Observations observations;
    private final FilterBank.Reading reading;
    private final double[] dayWeights;

    private DimensionReading(
            Dimension dimension,
            DimensionPolicy policy,
            Observations observations,
            FilterBank.Reading reading,
            double[] dayWeights) {
        this.dimension = dimension;
        this.policy = policy;
        this.observations = observations;
        this.reading = reading;
        this.dayWeights = dayWeights;
    }

    /** Reads a ledger in which derived evidence is already. */
    static DimensionReading of(
            EvidenceLedger complete, TrustPolicy whole, Dimension dimension, DimensionPolicy policy, LocalDate asOf) {
        Observations observations = Observations.of(complete, whole, dimension, policy.baseRate());
        FilterBank bank = new FilterBank(whole, policy, whole.weightMemory());
        int days = observations.days();
        double[] gains = new double[Math.multiplyExact(days, bank.size())];
        for (int day = 0; day < days; day++) {
            bank.observe(
                    day == 0 ? 0 : observations.epochDay(day) - observations.epochDay(day - 1),
                    observations.mass(day),
                    observations.noise(day),
                    observations.outcome(day),
                    gains,
                    day * bank.size());
        }
        FilterBank.Reading reading = bank.read(days == 0 ? 0 : asOf.toEpochDay() - observations.epochDay(days - 1));
        return new DimensionReading(dimension, policy, observations, reading, dayWeights(gains, days, reading));
    }

    /**
     * How much the outcome of each day counts in the mean. Each observation adds its gain times its distance from the
     * mean and leaves the rest of what came before, so going back in time the rest is a product.
     */
    private static double[] dayWeights(double[] gains, int days, FilterBank.Reading reading) {
        int size = reading.weights().length;
        double[] rest = new double[size];
        for (int i = 0; i < size; i++) {
            rest[i] = reading.weights()[i] * reading.keeps()[i];
        }
        double[] weights = new double[days];
        for (int day = days - 1; day >= 0; day--) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                double gain = gains[day * size + i];
                sum += rest[i] * gain;
                rest[i] *= 1 - gain;
            }
            weights[day] = sum;
        }
        return weights;
    }

    Dimension dimension() {
        return dimension;
    }

    DimensionPolicy policy() {
        return policy;
    }

    double mean() {
        return reading.mean();
    }

    double variance() {
        return reading.variance();
    }

    double evidence() {
        return Beta.evidence(mean(), variance());
    }

    /** Weights of the filters, noise scale by noise scale and within one drift rate by drift rate. */
    double[] filterWeights() {
        return reading.weights().clone();
    }

    /** Hands out what each row of the ledger adds to the mean; base rate and sum are the mean. */
    void forEachRow(RowShare visitor) {
        for (int day = 0; day < observations.days(); day++) {
            for (int row = observations.firstRow(day); row < observations.endRow(day); row++) {
                visitor.accept(observations.ledgerRow(row), dayWeights[day] * observations.lift(day, row));
            }
        }
    }

    /** Takes a row of the ledger and its share of the mean. */
    @FunctionalInterface
    interface RowShare {
        void accept(int ledgerRow, double share);
    }
}
