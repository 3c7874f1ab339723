package dev.engagement.testing;

import dev.engagement.id.CommunityId;
import dev.engagement.trust.DimensionPolicy;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.NoiseScale;
import dev.engagement.trust.PresenceRule;
import dev.engagement.trust.TrustAssessment;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Valid evidence, ledgers, policies and assessments. */
public final class TrustArbitraries {

    /** The community of all ledgers here, so that any two can be merged. */
    public static final CommunityId COMMUNITY = CommunityId.of("riverside");

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 700;

    private TrustArbitraries() {}

    /** Days in the years 2023 and 2024, on which all evidence here lies. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST_DAY::plusDays);
    }

    /** Evidence about {@link #COMMUNITY}; two pieces often fall on one day and kind. */
    public static Arbitrary<Evidence> evidence() {
        Arbitrary<EvidenceKind> kinds =
                Arbitraries.of(EvidenceKind.class).filter(kind -> kind != EvidenceKind.PRESENCE_PERIOD);
        Arbitrary<LocalDate> days = Arbitraries.oneOf(days(), days().map(day -> day.withDayOfMonth(1)));
        Arbitrary<Double> means = Arbitraries.oneOf(
                Arbitraries.of(0.0, 0.5, 1.0), Arbitraries.doubles().between(0, 1));
        return Combinators.combine(days, kinds, Arbitraries.longs().between(1, 40), means)
                .as((day, kind, count, mean) -> Evidence.mean(COMMUNITY, day, kind, count, mean))
                .withoutEdgeCases();
    }

    /** Ledgers of 0 to 60 pieces of evidence about {@link #COMMUNITY}. */
    public static Arbitrary<EvidenceLedger> ledgers() {
        return evidence().list().ofMaxSize(60).map(TrustArbitraries::ledger).withoutEdgeCases();
    }

    /** The ledger of this evidence about {@link #COMMUNITY}. */
    public static EvidenceLedger ledger(List<Evidence> evidence) {
        EvidenceAccumulator sums = EvidenceAccumulator.create(COMMUNITY);
        evidence.forEach(sums::accept);
        return sums.result();
    }

    /** Policies that differ from the default in every number, with and without learned priors. */
    public static Arbitrary<TrustPolicy> policies() {
        Arbitrary<List<Double>> rates = Arbitraries.doubles()
                .between(0.00001, 0.1)
                .ofScale(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1);
        Arbitrary<PresenceRule> presence = Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.longs().between(-10, 10),
                        Arbitraries.of(EvidenceKind.class).set().ofMaxSize(3))
                .as((days, anchor, kinds) -> new PresenceRule(EvidenceKind.PRESENCE_PERIOD, days, anchor, kinds));
        return Combinators.combine(
                        rates,
                        shares,
                        shares,
                        Arbitraries.doubles().between(0.1, 10),
                        Arbitraries.integers().between(1, 100),
                        presence,
                        Arbitraries.of(true, false),
                        BaseArbitraries.ids(CommunityId::of))
                .as((driftRates, memory, correlation, prior, respondents, rule, learned, id) -> {
                    TrustPolicy.Builder policy = TrustPolicy.builder();
                    policy.id(id.value())
                            .readPrior(prior)
                            .driftRates(driftRates)
                            .weightMemory(memory)
                            .varianceFloor(0.01 + correlation / 5)
                            .intervalLevel(0.5 + memory * 0.49)
                            .assumedRespondents(respondents)
                            .dimensionCorrelation(correlation)
                            .minimumEvidence(prior * 2)
                            .minimumCoverage(memory)
                            .kinds(TrustPolicy.DEFAULT.kinds())
                            .presence(rule);
                    TrustPolicy.DEFAULT
                            .dimensions()
                            .forEach((dimension, its) -> policy.putDimension(
                                    dimension, dimension(its, prior, learned ? driftRates.size() : 0)));
                    return policy.build();
                })
                .withoutEdgeCases();
    }

    /** Assessments of such ledgers under such policies. */
    public static Arbitrary<TrustAssessment> assessments() {
        return Combinators.combine(ledgers(), policies(), days())
                .as((ledger, policy, asOf) -> policy.assess(ledger, asOf))
                .withoutEdgeCases();
    }

    private static DimensionPolicy dimension(DimensionPolicy from, double prior, int learnedRates) {
        int filters = 2 * learnedRates;
        return DimensionPolicy.builder()
                .weight(from.weight())
                .baseRate(prior / 11)
                .priorStrength(prior)
                .addNoiseScales(new NoiseScale(0.1, 0.25), new NoiseScale(2, 0.75))
                .filterPrior(new ArrayList<>(Collections.nCopies(filters, 1.0 / Math.max(filters, 1))))
                .build();
    }
}
