package dev.engagement.trust;

import dev.engagement.base.InvalidValueException;
import java.time.LocalDate;
import java.util.List;

/** A ledger read under a policy at a day, down to the rows. */
final class TrustReading {

    private final EvidenceLedger complete;
    private final TrustPolicy policy;
    private final LocalDate asOf;
    private final List<DimensionReading> dimensions;

    private TrustReading(EvidenceLedger complete, TrustPolicy policy, LocalDate asOf) {
        this.complete = complete;
        this.policy = policy;
        this.asOf = asOf;
        this.dimensions = policy.dimensions().entrySet().stream()
                .map(its -> DimensionReading.of(complete, policy, its.getKey(), its.getValue(), asOf))
                .toList();
    }

    static TrustReading of(EvidenceLedger ledger, TrustPolicy policy, LocalDate asOf) {
        if (!Evidence.isValidDay(asOf.toEpochDay())) {
            throw new InvalidValueException("TrustAssessment", "asOf", "lie in the years 1 to 9999", asOf);
        }
        return new TrustReading(policy.presence().complete(ledger, asOf), policy, asOf);
    }

    List<DimensionReading> dimensions() {
        return dimensions;
    }

    TrustAssessment assessment() {
        Composite composite = new Composite(policy.dimensionCorrelation());
        double base = 0;
        double coverage = 0;
        TrustAssessment.Builder assessment = TrustAssessment.builder();
        for (DimensionReading reading : dimensions) {
            double weight = reading.policy().weight();
            composite.add(weight, reading.mean(), reading.variance());
            base += weight * reading.policy().baseRate();
            coverage += reading.evidence() >= policy.minimumEvidence() ? weight : 0;
            assessment.putDimension(reading.dimension(), score(reading));
        }
        addContributions(assessment);
        double evidence = Beta.evidence(composite.mean(), composite.variance());
        return assessment
                .communityId(complete.communityId())
                .asOf(asOf)
                .policy(policy.id())
                .score(100 * composite.mean())
                .interval(Beta.interval(composite.mean(), evidence, policy.intervalLevel()))
                .evidence(evidence)
                .coverage(coverage)
                .standing(
                        coverage < policy.minimumCoverage()
                                ? TrustAssessment.Standing.INSUFFICIENT_EVIDENCE
                                : TrustAssessment.Standing.SUFFICIENT_EVIDENCE)
                .base(100 * base)
                .build();
    }

    /** Hands out how far each row of the completed ledger moves the score; base and points are the score. */
    void forEachRow(RowPoints visitor) {
        for (DimensionReading reading : dimensions) {
            double points = 100 * reading.policy().weight();
            reading.forEachRow((row, share) -> visitor.accept(reading.dimension(), row, points * share));
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

    private void addContributions(TrustAssessment.Builder assessment) {
        double[] points = new double[EvidenceKind.values().length];
        Dimension[] spokenFor = new Dimension[points.length];
        forEachRow((dimension, row, its) -> {
            int kind = complete.kind(row).rank();
            points[kind] += its;
            spokenFor[kind] = dimension;
        });
        for (Dimension dimension : policy.dimensions().keySet()) {
            for (EvidenceKind kind : EvidenceKind.values()) {
                if (spokenFor[kind.rank()] == dimension) {
                    assessment.addContribution(new Contribution(dimension, kind, points[kind.rank()]));
                }
            }
        }
    }

    /** Takes a row of the completed ledger and its points. */
    @FunctionalInterface
    interface RowPoints {
        void accept(Dimension dimension, int row, double points);
    }
}
