package dev.engagement.trust;

/** Reads one dimension of a ledger on one day after another, in one pass. */
final class DimensionReader {

    private final Dimension dimension;
    private final DimensionPolicy policy;
    private final Observations observations;
    private final FilterBank bank;
    /** Gain of each filter on each day, day by day. */
    private final double[] gains;

    private int observed;

    /**
     * Starts before the first day.
     *
     * @param complete a ledger in which derived evidence is already
     * @param memory how long the weights of filters remember
     */
    DimensionReader(EvidenceLedger complete, TrustPolicy whole, Dimension dimension, double memory) {
        this.dimension = dimension;
        this.policy = whole.dimension(dimension);
        this.observations = Observations.of(complete, whole, dimension);
        this.bank = new FilterBank(whole, policy, memory);
        this.gains = new double[Math.multiplyExact(observations.days(), bank.size())];
    }

    /** What the dimension says at the end of a day, which is none before the day read last. */
    DimensionReading at(long epochDay) {
        observeUpTo(epochDay);
        return new DimensionReading(this, observed, bank.read(silence(epochDay), 0));
    }

    /** Mean and variance of an outcome that is reported on a day, worth so many answers; as {@link #at} otherwise. */
    FilterBank.Reading foretell(long epochDay, double answers) {
        observeUpTo(epochDay - 1);
        return bank.read(silence(epochDay), 1 / answers);
    }

    private long silence(long epochDay) {
        return observed == 0 ? 0 : epochDay - observations.epochDay(observed - 1);
    }

    private void observeUpTo(long epochDay) {
        while (observed < observations.days() && observations.epochDay(observed) <= epochDay) {
            bank.observe(
                    observed == 0 ? 0 : observations.epochDay(observed) - observations.epochDay(observed - 1),
                    observations.mass(observed),
                    observations.noise(observed),
                    observations.outcome(observed),
                    gains,
                    observed * bank.size());
            observed++;
        }
    }

    Dimension dimension() {
        return dimension;
    }

    DimensionPolicy policy() {
        return policy;
    }

    Observations observations() {
        return observations;
    }

    FilterBank bank() {
        return bank;
    }

    /**
     * How much the outcome of each day counts in a mean. Each observation adds its gain times its distance from the
     * mean and leaves the rest of what came before, so going back in time the rest is a product.
     */
    double[] dayWeights(int days, double[] carry) {
        double[] rest = carry.clone();
        double[] weights = new double[days];
        for (int day = days - 1; day >= 0; day--) {
            int at = day * rest.length;
            double sum = 0;
            for (int i = 0; i < rest.length; i++) {
                sum += rest[i] * gains[at + i];
                rest[i] *= 1 - gains[at + i];
            }
            weights[day] = sum;
        }
        return weights;
    }
}
