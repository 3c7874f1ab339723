package dev.engagement.trust;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a ledger says about one dimension, day by day, weighed by a policy. Days that weigh nothing are left out.
 *
 * <p>Plain arrays, because every reading of a ledger walks them.
 */
final class Observations {

    private int days;
    private final long[] epochDay;
    private final double[] mass;
    private final double[] noise;
    private final double[] outcome;
    private final int[] rowEnd;

    private int rows;
    private final int[] ledgerRow;
    private final double[] upMass;
    private final double[] downMass;

    private Observations(int capacity) {
        epochDay = new long[capacity];
        mass = new double[capacity];
        noise = new double[capacity];
        outcome = new double[capacity];
        rowEnd = new int[capacity];
        ledgerRow = new int[capacity];
        upMass = new double[capacity];
        downMass = new double[capacity];
    }

    /** Reads a ledger in which derived evidence is already. */
    static Observations of(EvidenceLedger ledger, TrustPolicy policy, Dimension dimension) {
        Map<EvidenceKind, KindPolicy> kinds = new EnumMap<>(EvidenceKind.class);
        kinds.putAll(policy.kinds());
        kinds.values()
                .removeIf(kind -> kind.dimension().filter(dimension::equals).isEmpty());
        int capacity = 0;
        for (int row = 0; row < ledger.size(); row++) {
            capacity += kinds.containsKey(ledger.kind(row)) ? 1 : 0;
        }
        Observations observations = new Observations(capacity);
        for (int row = 0; row < ledger.size(); row++) {
            KindPolicy kind = kinds.get(ledger.kind(row));
            if (kind != null) {
                observations.add(ledger, row, kind);
            }
        }
        observations.endDay();
        return observations;
    }

    /** Number of days with an outcome. */
    int days() {
        return days;
    }

    long epochDay(int day) {
        return epochDay[day];
    }

    /** How much a day weighs. */
    double mass(int day) {
        return mass[day];
    }

    /** Sum of the squared weights of a day: its mass, squared, is worth {@code mass * mass / noise} answers. */
    double noise(int day) {
        return noise[day];
    }

    /** Weighted mean outcome of a day, 0 to 1. */
    double outcome(int day) {
        return outcome[day];
    }

    int firstRow(int day) {
        return day == 0 ? 0 : rowEnd[day - 1];
    }

    int endRow(int day) {
        return rowEnd[day];
    }

    /** Where a row stands in the ledger. */
    int ledgerRow(int row) {
        return ledgerRow[row];
    }

    /** Mass of each outcome of 1 in a row; one of 0 has none for trust. */
    double upMass(int row) {
        return upMass[row];
    }

    /** Mass of each outcome of 0 in a row. */
    double downMass(int row) {
        return downMass[row];
    }

    private void add(EvidenceLedger ledger, int row, KindPolicy kind) {
        if (epochDay[days] != ledger.epochDay(row)) {
            endDay();
            epochDay[days] = ledger.epochDay(row);
        }
        double count = ledger.count(row);
        double info = kind.answers(ledger.count(row));
        double mean = (double) ledger.outcomeMicros(row) / Evidence.MICROS / count;
        double up = kind.positiveMass();
        double down = kind.negativeMass();
        ledgerRow[rows] = row;
        upMass[rows] = info * up / count;
        downMass[rows] = info * down / count;
        rows++;
        outcome[days] += info * up * mean;
        mass[days] += info * up * mean + info * down * (1 - mean);
        noise[days] += info * (up * up * mean + down * down * (1 - mean));
    }

    /** Keeps the day that was added last if it weighs anything, else forgets it. */
    private void endDay() {
        if (days == epochDay.length) {
            return;
        }
        if (mass[days] > 0) {
            outcome[days] /= mass[days];
            rowEnd[days] = rows;
            days++;
        } else {
            noise[days] = 0;
            rows = firstRow(days);
        }
    }
}
