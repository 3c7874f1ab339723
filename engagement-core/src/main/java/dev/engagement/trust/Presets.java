package dev.engagement.trust;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The policies that come with the library. */
final class Presets {

    private static final double SAME_DAY = 0.02;

    private static final Set<EvidenceKind> SURVEYS = Set.of(
            EvidenceKind.SURVEY_LISTEN,
            EvidenceKind.SURVEY_RESPECT,
            EvidenceKind.SURVEY_SAFETY,
            EvidenceKind.SURVEY_TRUST);

    private Presets() {}

    /** Bad news weighs four times, as in Skogan 2006, but not in surveys, which ask everybody. */
    static TrustPolicy skogan(TrustPolicy standard) {
        TrustPolicy.Builder policy = standard.toBuilder().id("skogan-1");
        standard.kinds().forEach((kind, its) -> {
            if (its.dimension().isPresent() && !SURVEYS.contains(kind)) {
                policy.putKind(kind, its.toBuilder().negativeMass(4).build());
            }
        });
        return policy.build();
    }

    /** What residents say when asked at random, and nothing else. */
    static TrustPolicy surveyOnly(TrustPolicy standard) {
        return only(standard, "survey-only-1", Map.of(Dimension.FAIRNESS, 0.5, Dimension.CONFIDENCE, 0.5), SURVEYS);
    }

    /** What the team does by its own records, and nothing that residents say about it. */
    static TrustPolicy serviceOnly(TrustPolicy standard) {
        Map<Dimension, Double> weights =
                Map.of(Dimension.RESPONSIVENESS, 0.4, Dimension.RELIABILITY, 0.4, Dimension.PRESENCE, 0.2);
        return only(standard, "service-only-1", weights, standard.kinds().keySet());
    }

    private static TrustPolicy only(
            TrustPolicy standard, String id, Map<Dimension, Double> weights, Set<EvidenceKind> kinds) {
        TrustPolicy.Builder policy =
                standard.toBuilder().id(id).dimensions(Map.of()).kinds(Map.of());
        weights.forEach((dimension, weight) -> policy.putDimension(
                dimension,
                standard.dimension(dimension).toBuilder().weight(weight).build()));
        standard.kinds().forEach((kind, its) -> {
            boolean counts = kinds.contains(kind)
                    && its.dimension().filter(weights::containsKey).isPresent();
            policy.putKind(kind, counts ? its : KindPolicy.indicator());
        });
        return policy.build();
    }

    static TrustPolicy standard() {
        TrustPolicy.Builder policy = TrustPolicy.builder();
        policy.id("default-1")
                .readPrior(1)
                .addDriftRates(0.0001, 0.0003, 0.001, 0.003, 0.01)
                .weightMemory(0.99)
                .varianceFloor(0.02)
                .intervalLevel(0.9)
                .assumedRespondents(10)
                .dimensionCorrelation(0.5)
                .minimumEvidence(4)
                .minimumCoverage(0.5)
                .presence(new PresenceRule(EvidenceKind.PRESENCE_PERIOD, 7, 4, Set.of(EvidenceKind.PROACTIVE_CONTACT)));
        List<NoiseScale> service = List.of(new NoiseScale(1, 0.8), new NoiseScale(4, 0.2));
        List<NoiseScale> contact = List.of(new NoiseScale(0.1, 0.1), new NoiseScale(1, 0.75), new NoiseScale(4, 0.15));
        List<NoiseScale> surveys = List.of(
                new NoiseScale(0.01, 0.05), new NoiseScale(0.1, 0.1), new NoiseScale(1, 0.7), new NoiseScale(4, 0.15));
        policy.putDimension(Dimension.FAIRNESS, dimension(0.25, contact))
                .putDimension(Dimension.RESPONSIVENESS, dimension(0.2, service))
                .putDimension(Dimension.RELIABILITY, dimension(0.2, service))
                .putDimension(Dimension.PRESENCE, dimension(0.1, service))
                .putDimension(Dimension.CONFIDENCE, dimension(0.25, surveys));
        for (EvidenceKind kind : EvidenceKind.values()) {
            policy.putKind(kind, kind(kind));
        }
        return policy.build();
    }

    private static DimensionPolicy dimension(double weight, List<NoiseScale> noise) {
        return DimensionPolicy.builder()
                .weight(weight)
                .baseRate(0.5)
                .priorStrength(1)
                .noiseScales(noise)
                .build();
    }

    private static KindPolicy kind(EvidenceKind kind) {
        return switch (kind) {
            case CONTACT_RATED_BY_RESIDENT, CONDUCT_FEEDBACK -> kind(Dimension.FAIRNESS, 1, 1, SAME_DAY);
            case CONTACT_PERCEIVED_BY_OFFICER -> kind(Dimension.FAIRNESS, 0.25, 1, 0.1);
            case MEETING_FELT_HEARD -> kind(Dimension.FAIRNESS, 1, 1, 0.1);
            case SURVEY_LISTEN, SURVEY_RESPECT -> kind(Dimension.FAIRNESS, 2, 1, SAME_DAY);
            case CONCERN_ANSWERED, CONCERN_RESOLUTION_RATED -> kind(Dimension.RESPONSIVENESS, 1, 2, SAME_DAY);
            case CONCERN_ACKNOWLEDGED, CONCERN_TOLD_BACK -> kind(Dimension.RESPONSIVENESS, 0.5, 2, SAME_DAY);
            case CONCERN_ANSWERED_LATE -> kind(Dimension.RESPONSIVENESS, 0.5, 1, SAME_DAY);
            case COMMITMENT_KEPT, MEETING_HELD_AS_ANNOUNCED -> kind(Dimension.RELIABILITY, 1, 2, SAME_DAY);
            case SESSION_HELD_AS_ANNOUNCED, MINUTES_PUBLISHED -> kind(Dimension.RELIABILITY, 0.5, 2, SAME_DAY);
            case PRESENCE_PERIOD -> kind(Dimension.PRESENCE, 1, 1, 0);
            case SURVEY_TRUST -> kind(Dimension.CONFIDENCE, 2, 1, SAME_DAY);
            case ATTENDANCE, ENFORCEMENT_CONTACT, PROACTIVE_CONTACT, REACTIVE_CONTACT, SURVEY_SAFETY, TIP_RECEIVED ->
                KindPolicy.indicator();
        };
    }

    private static KindPolicy kind(Dimension dimension, double reliability, double negativeMass, double withinDay) {
        return KindPolicy.builder()
                .dimension(dimension)
                .reliability(reliability)
                .negativeMass(negativeMass)
                .withinDayCorrelation(withinDay)
                .build();
    }
}
