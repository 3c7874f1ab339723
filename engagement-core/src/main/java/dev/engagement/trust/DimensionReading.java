package dev.engagement.trust;

/** What one dimension says at the end of a day, and how much each row of the ledger counts in it. */
final class DimensionReading {

    private final DimensionReader reader;
    private final int days;
    private final FilterBank.Reading reading;

    DimensionReading(DimensionReader reader, int days, FilterBank.Reading reading) {
        this.reader = reader;
        this.days = days;
        this.reading = reading;
    }

    Dimension dimension() {
        return reader.dimension();
    }

    DimensionPolicy policy() {
        return reader.policy();
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

    /** Weights of the filters on the day read last, noise scale by noise scale and within one rate by rate. */
    double[] filterWeights() {
        return reader.bank().weights();
    }

    /** Hands out the rows that were read, with what each of their outcomes adds to the mean. */
    void forEachRow(RowVisitor visitor) {
        Observations observations = reader.observations();
        double[] dayWeights = reader.dayWeights(days, reading.carry());
        for (int day = 0; day < days; day++) {
            double perMass = dayWeights[day] / observations.mass(day);
            double perGood = perMass * (1 - policy().baseRate());
            double perBad = -perMass * policy().baseRate();
            for (int row = observations.firstRow(day); row < observations.endRow(day); row++) {
                visitor.accept(
                        observations.ledgerRow(row),
                        perGood * observations.upMass(row),
                        perBad * observations.downMass(row));
            }
        }
    }

    /** Takes a row of the ledger, and what each outcome of 1 and each outcome of 0 in it adds. */
    @FunctionalInterface
    interface RowVisitor {
        void accept(int row, double perGood, double perBad);
    }
}
