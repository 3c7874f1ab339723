package dev.engagement.examples.bench;

import dev.engagement.trust.Dimension;
import dev.engagement.trust.DimensionPolicy;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.KindPolicy;
import dev.engagement.trust.NoiseScale;
import dev.engagement.trust.Prediction;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arithmetic of an assessment and nothing else: one loop over the arrays of each dimension, for ledgers whose days
 * have one row in each. Presence is taken as contact in every week.
 */
final class BareAssessment {

    private final TrustPolicy policy;
    private final long asOf;
    private final List<Rows> dimensions = new ArrayList<>();

    BareAssessment(EvidenceLedger ledger, TrustPolicy policy, LocalDate asOf) {
        this.policy = policy;
        this.asOf = asOf.toEpochDay();
        policy.dimensions()
                .forEach((dimension, its) -> dimensions.add(
                        dimension == Dimension.PRESENCE
                                ? Rows.ofWeeks(ledger, its, policy)
                                : Rows.of(ledger, dimension, its, policy)));
    }

    /** The score; as a side effect the ends of all intervals and the points of all rows are worked out. */
    double score() {
        double mean = 0;
        double squares = 0;
        double deviations = 0;
        double sink = 0;
        for (Rows rows : dimensions) {
            rows.read(asOf);
            double deviation = rows.weight * Math.sqrt(rows.variance);
            mean += rows.weight * rows.mean;
            squares += deviation * deviation;
            deviations += deviation;
            sink += interval(rows.mean, rows.variance) + rows.points();
        }
        double together = policy.dimensionCorrelation();
        sink += interval(mean, (1 - together) * squares + together * deviations * deviations);
        return sink == Double.MAX_VALUE ? 0 : mean;
    }

    private double interval(double mean, double variance) {
        return new Prediction(100 * mean, 10_000 * variance)
                .interval(policy.intervalLevel())
                .high();
    }

    /** One dimension. */
    private static final class Rows {

        private final double weight;
        private final double base;
        private final double strength;
        private final double floor;
        private final double prior;
        private final double memory;
        private final double[] rate;
        private final double[] scale;
        private final double[] logPrior;
        private final long[] days;
        private final long[] counts;
        private final long[] sums;
        private final KindPolicy kind;
        private final double[] gains;
        private final double[] carry;

        private double mean;
        private double variance;

        private Rows(List<long[]> rows, KindPolicy kind, DimensionPolicy its, TrustPolicy policy) {
            weight = its.weight();
            base = its.baseRate();
            strength = its.priorStrength();
            floor = policy.varianceFloor();
            prior = policy.readPrior();
            memory = policy.weightMemory();
            int rates = policy.driftRates().size();
            int size = rates * its.noiseScales().size();
            rate = new double[size];
            scale = new double[size];
            logPrior = new double[size];
            carry = new double[size];
            for (int i = 0; i < size; i++) {
                NoiseScale noise = its.noiseScales().get(i / rates);
                rate[i] = policy.driftRates().get(i % rates);
                scale[i] = noise.scale();
                logPrior[i] = Math.log(noise.prior() / rates);
            }
            this.kind = kind;
            days = rows.stream().mapToLong(row -> row[0]).toArray();
            counts = rows.stream().mapToLong(row -> row[1]).toArray();
            sums = rows.stream().mapToLong(row -> row[2]).toArray();
            gains = new double[days.length * size];
        }

        static Rows of(EvidenceLedger ledger, Dimension dimension, DimensionPolicy its, TrustPolicy policy) {
            List<long[]> rows = new ArrayList<>();
            KindPolicy kind = KindPolicy.indicator();
            for (int row = 0; row < ledger.size(); row++) {
                KindPolicy each = policy.kind(ledger.kind(row));
                if (each.dimension().filter(dimension::equals).isPresent()) {
                    kind = each;
                    rows.add(new long[] {ledger.epochDay(row), ledger.count(row), ledger.outcomeMicros(row)});
                }
            }
            return new Rows(rows, kind, its, policy);
        }

        static Rows ofWeeks(EvidenceLedger ledger, DimensionPolicy its, TrustPolicy policy) {
            List<long[]> rows = new ArrayList<>();
            long last = ledger.epochDay(ledger.size() - 1);
            for (long day = ledger.epochDay(0) + 6; day <= last; day += 7) {
                rows.add(new long[] {day, 1, 1_000_000});
            }
            return new Rows(rows, policy.kind(EvidenceKind.PRESENCE_PERIOD), its, policy);
        }

        void read(long asOf) {
            int size = rate.length;
            double[] m = new double[size];
            double[] v = new double[size];
            double[] n = new double[size];
            double[] log = logPrior.clone();
            Arrays.fill(m, base);
            Arrays.fill(v, Math.max(base * (1 - base), floor) / strength);
            Arrays.fill(n, strength);
            double up = kind.positiveMass();
            double down = kind.negativeMass();
            for (int day = 0; day < days.length; day++) {
                double info = counts[day] / (1 + (counts[day] - 1) * kind.withinDayCorrelation()) * kind.reliability();
                double y = (double) sums[day] / 1_000_000 / counts[day];
                double mass = info * up * y + info * down * (1 - y);
                double noise = info * (up * up * y + down * down * (1 - y));
                double outcome = info * up * y / mass;
                double answers = mass * mass / noise;
                long elapsed = day == 0 ? 0 : days[day] - days[day - 1];
                for (int i = 0; i < size; i++) {
                    double spread = Math.max(m[i] * (1 - m[i]), floor);
                    double drift = rate[i] * spread * elapsed;
                    double kept = n[i] / (1 + n[i] * drift);
                    double widened = v[i] + drift * spread;
                    double believed = spread + prior * widened;
                    double expected = (m[i] * spread + base * prior * widened) / believed;
                    double perAnswer = scale[i] / answers;
                    double predicted =
                            Math.max(expected * (1 - expected), floor) * (perAnswer + widened / (believed + widened));
                    double off = outcome - expected;
                    log[i] = memory * log[i]
                            + (1 - memory) * logPrior[i]
                            - 0.5 * (Math.log(predicted) + off * off / predicted);
                    double learned = mass / scale[i];
                    double gain = learned / (kept + learned);
                    m[i] += gain * (outcome - m[i]);
                    v[i] = (1 - gain) * (1 - gain) * widened + gain * gain * spread * perAnswer;
                    n[i] = kept + learned;
                    gains[day * size + i] = gain;
                }
            }
            combine(m, v, log, days.length == 0 ? 0 : asOf - days[days.length - 1]);
        }

        private void combine(double[] m, double[] v, double[] log, long silence) {
            double top = Double.NEGATIVE_INFINITY;
            for (double each : log) {
                top = Math.max(top, each);
            }
            double all = 0;
            for (int i = 0; i < log.length; i++) {
                log[i] = Math.exp(log[i] - top);
                all += log[i];
            }
            mean = 0;
            double squares = 0;
            for (int i = 0; i < log.length; i++) {
                double spread = Math.max(m[i] * (1 - m[i]), floor);
                double widened = v[i] + rate[i] * spread * spread * silence;
                double believed = spread + prior * widened;
                double expected = (m[i] * spread + base * prior * widened) / believed;
                double share = log[i] / all;
                mean += share * expected;
                squares += share * (expected * (1 - expected) * widened / (believed + widened) + expected * expected);
                carry[i] = share * spread / believed;
            }
            variance = squares - mean * mean;
        }

        double points() {
            int size = rate.length;
            double[] rest = carry.clone();
            double points = 0;
            for (int day = days.length - 1; day >= 0; day--) {
                double sum = 0;
                for (int i = 0; i < size; i++) {
                    sum += rest[i] * gains[day * size + i];
                    rest[i] *= 1 - gains[day * size + i];
                }
                points += sum * ((double) sums[day] / 1_000_000 / counts[day] - base);
            }
            return points;
        }
    }
}
