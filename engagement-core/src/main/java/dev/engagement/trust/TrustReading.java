package dev.engagement.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** What a ledger says under a policy at the end of a day, down to its rows. */
final class TrustReading {

    private final EvidenceLedger complete;
    private final TrustPolicy policy;
    private final LocalDate asOf;
    private final List<DimensionReading> dimensions;
    private final double mean;
    private final double variance;
    private final double base;
    private final double coverage;

    /**
     * Weighs the dimensions together; they err together to the degree that the policy says.
     *
     * @param complete the ledger, in which derived evidence is already; later rows may be there
     */
    TrustReading(EvidenceLedger complete, TrustPolicy policy, LocalDate asOf, List<DimensionReading> dimensions) {
        this.complete = complete;
        this.policy = policy;
        this.asOf = asOf;
        this.dimensions = dimensions;
        double means = 0;
        double bases = 0;
        double covered = 0;
        double squares = 0;
        double deviations = 0;
        for (DimensionReading reading : dimensions) {
            double weight = reading.policy().weight();
            double deviation = weight * Math.sqrt(reading.variance());
            means += weight * reading.mean();
            bases += weight * reading.policy().baseRate();
            covered += reading.evidence() >= policy.minimumEvidence() ? weight : 0;
            squares += deviation * deviation;
            deviations += deviation;
        }
        double together = policy.dimensionCorrelation();
        mean = Math.min(means, 1);
        variance = (1 - together) * squares + together * deviations * deviations;
        base = bases;
        coverage = covered;
    }

    EvidenceLedger complete() {
        return complete;
    }

    List<DimensionReading> dimensions() {
        return dimensions;
    }

    double score() {
        return 100 * mean;
    }

    double base() {
        return 100 * base;
    }

    double evidence() {
        return Beta.evidence(mean, variance);
    }

    TrustAssessment.Standing standing() {
        return coverage < policy.minimumCoverage()
                ? TrustAssessment.Standing.INSUFFICIENT_EVIDENCE
                : TrustAssessment.Standing.SUFFICIENT_EVIDENCE;
    }

    TrustAssessment assessment() {
        TrustAssessment.Builder assessment = TrustAssessment.builder();
        dimensions.forEach(reading -> assessment.putDimension(reading.dimension(), score(reading)));
        return assessment
                .communityId(complete.communityId())
                .asOf(asOf)
                .policy(policy.id())
                .score(score())
                .interval(Beta.interval(score() / 100, evidence(), policy.intervalLevel()))
                .evidence(evidence())
                .coverage(coverage)
                .standing(standing())
                .base(base())
                .contributions(contributions(row -> true))
                .build();
    }

    TrajectoryPoint point() {
        Map<Dimension, Double> scores = new EnumMap<>(Dimension.class);
        dimensions.forEach(reading -> scores.put(reading.dimension(), 100 * reading.mean()));
        return new TrajectoryPoint(asOf, score(), evidence(), coverage, standing(), scores, policy.intervalLevel());
    }

    /** What each row moves; by dimension, day and name of the kind. */
    List<Explanation.Line> lines() {
        List<Explanation.Line> lines = new ArrayList<>();
        forEachRow((dimension, row, perGood, perBad) -> lines.add(new Explanation.Line(
                LocalDate.ofEpochDay(complete.epochDay(row)),
                dimension,
                complete.kind(row),
                complete.count(row),
                complete.outcomeMicros(row),
                perGood,
                perBad)));
        return lines;
    }

    /** How far each kind moves the score, counting only some rows of the completed ledger; by dimension and name. */
    List<Contribution> contributions(IntPredicate rows) {
        double[] points = new double[EvidenceKind.values().length];
        Dimension[] spokenFor = new Dimension[points.length];
        forEachRow((dimension, row, perGood, perBad) -> {
            if (rows.test(row)) {
                int kind = complete.kind(row).rank();
                points[kind] += complete.points(row, perGood, perBad);
                spokenFor[kind] = dimension;
            }
        });
        List<Contribution> contributions = new ArrayList<>();
        for (DimensionReading reading : dimensions) {
            for (EvidenceKind kind : EvidenceKind.values()) {
                if (spokenFor[kind.rank()] == reading.dimension()) {
                    contributions.add(new Contribution(reading.dimension(), kind, points[kind.rank()]));
                }
            }
        }
        return contributions;
    }

    /** Hands out the rows that were read, with the points that each of their outcomes adds to the score. */
    void forEachRow(RowVisitor visitor) {
        for (DimensionReading reading : dimensions) {
            double points = 100 * reading.policy().weight();
            reading.forEachRow((row, perGood, perBad) ->
                    visitor.accept(reading.dimension(), row, points * perGood, points * perBad));
        }
    }

    private DimensionScore score(DimensionReading reading) {
        Interval interval = Beta.interval(reading.mean(), reading.evidence(), policy.intervalLevel());
        return new DimensionScore(
                100 * reading.mean(),
                interval.low(),
                interval.high(),
                reading.evidence(),
                reading.policy().weight());
    }

    /** Takes a row of the completed ledger, and the points that each outcome of 1 and of 0 in it adds. */
    @FunctionalInterface
    interface RowVisitor {
        void accept(Dimension dimension, int row, double perGood, double perBad);
    }
}
