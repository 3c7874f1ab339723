package dev.engagement.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.IncompleteValueException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.testing.TrustArbitraries;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TrustPolicyTest {

    private static final DimensionPolicy FAIRNESS =
            TrustPolicy.DEFAULT.dimensions().get(Dimension.FAIRNESS);

    @Provide
    Arbitrary<TrustPolicy> policies() {
        return TrustArbitraries.policies();
    }

    @Property(tries = 100)
    void a_policy_is_rebuilt_as_it_was(@ForAll("policies") TrustPolicy policy) {
        assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
    }

    @Test
    void weights_that_do_not_add_up_to_one_are_refused() {
        DimensionPolicy heavier = FAIRNESS.toBuilder().weight(0.5).build();
        refused(
                policy -> policy.putDimension(Dimension.FAIRNESS, heavier),
                "TrustPolicy.dimensions must have weights that add up to 1, was 1.25");
        refused(
                policy -> policy.dimensions(Map.of()).kinds(Map.of()),
                "TrustPolicy.dimensions must have weights that add up to 1, was 0.0");
    }

    @Test
    void each_number_has_a_rule_of_its_own() {
        refused(policy -> policy.id(" "), "TrustPolicy.id must not be blank");
        refused(policy -> policy.readPrior(0), "TrustPolicy.readPrior must be from 0.000001 to 1000000, was 0.0");
        refused(policy -> policy.driftRates(List.of()), "TrustPolicy.driftRates must have at least one, was none");
        refused(
                policy -> policy.addDriftRates(Double.NaN),
                "TrustPolicy.driftRates must be 0 or from 0.000001 to 1000000, was NaN");
        refused(policy -> policy.weightMemory(1.1), "TrustPolicy.weightMemory must be from 0 to 1, was 1.1");
        refused(policy -> policy.varianceFloor(0.3), "TrustPolicy.varianceFloor must be from 1.0E-6 to 0.25, was 0.3");
        refused(policy -> policy.intervalLevel(1), "TrustPolicy.intervalLevel must lie between 0 and 1, was 1.0");
        refused(policy -> policy.assumedRespondents(0), "TrustPolicy.assumedRespondents must be at least 1, was 0");
        refused(
                policy -> policy.dimensionCorrelation(-0.1),
                "TrustPolicy.dimensionCorrelation must be from 0 to 1, was -0.1");
        refused(
                policy -> policy.minimumEvidence(-1),
                "TrustPolicy.minimumEvidence must be 0 or from 0.000001 to 1000000, was -1.0");
        refused(policy -> policy.minimumCoverage(2), "TrustPolicy.minimumCoverage must be from 0 to 1, was 2.0");
    }

    @Test
    void a_kind_speaks_only_for_a_dimension_of_the_policy() {
        DimensionPolicy alone = FAIRNESS.toBuilder().weight(1).build();
        refused(
                policy -> policy.dimensions(Map.of(Dimension.CONFIDENCE, alone))
                        .kinds(Map.of(
                                EvidenceKind.SURVEY_TRUST, TrustPolicy.DEFAULT.kind(EvidenceKind.SURVEY_TRUST),
                                EvidenceKind.SURVEY_LISTEN, TrustPolicy.DEFAULT.kind(EvidenceKind.SURVEY_LISTEN))),
                "TrustPolicy.kinds must speak for dimensions of the policy, was [SURVEY_LISTEN]");
    }

    @Test
    void a_learned_prior_has_one_share_for_each_filter() {
        refused(
                policy -> policy.putDimension(
                        Dimension.FAIRNESS,
                        FAIRNESS.toBuilder().filterPrior(List.of(0.5, 0.5)).build()),
                "TrustPolicy.dimensions must have one filterPrior per noise scale and drift rate, 15 for FAIRNESS, was 2");
    }

    @Test
    void parts_of_a_policy_name_their_rules_too() {
        refused(() -> new NoiseScale(0, 1), "NoiseScale.scale must be from 0.000001 to 1000000, was 0.0");
        refused(() -> new NoiseScale(1, 0), "NoiseScale.prior must be above 0 and at most 1, was 0.0");
        refused(
                () -> KindPolicy.builder().reliability(-1).build(),
                "KindPolicy.reliability must be 0 or from 0.000001 to 1000000, was -1.0");
        refused(
                () -> KindPolicy.builder().withinDayCorrelation(1.5).build(),
                "KindPolicy.withinDayCorrelation must be from 0 to 1, was 1.5");
        refused(
                () -> FAIRNESS.toBuilder().baseRate(1).build(),
                "DimensionPolicy.baseRate must lie between 0 and 1, was 1.0");
        refused(
                () -> FAIRNESS.toBuilder()
                        .noiseScales(List.of(new NoiseScale(1, 0.5)))
                        .build(),
                "DimensionPolicy.noiseScales must have priors that add up to 1, was 0.5");
        refused(
                () -> FAIRNESS.toBuilder().filterPrior(List.of(0.5, 0.4)).build(),
                "DimensionPolicy.filterPrior must add up to 1, was 0.9");
        refused(
                () -> new PresenceRule(EvidenceKind.ATTENDANCE, 7, 4, Set.of()),
                "PresenceRule.kind must be PRESENCE_PERIOD, was ATTENDANCE");
        refused(
                () -> new PresenceRule(EvidenceKind.PRESENCE_PERIOD, 0, 4, Set.of()),
                "PresenceRule.periodDays must be from 1 to 366, was 0");
        assertThatThrownBy(() -> DimensionPolicy.builder().weight(1).build())
                .isInstanceOf(IncompleteValueException.class)
                .hasMessageContaining("DimensionPolicy.baseRate must be present");
    }

    @Test
    void the_ends_of_a_range_belong_to_it_and_those_of_an_open_one_do_not() {
        for (double end : new double[] {0.000001, 1_000_000}) {
            assertThat(new NoiseScale(end, 1).scale()).isEqualTo(end);
            assertThat(KindPolicy.builder().reliability(end).build().reliability())
                    .isEqualTo(end);
        }
        refused(policy -> policy.intervalLevel(0), "TrustPolicy.intervalLevel must lie between 0 and 1, was 0.0");
        refused(policy -> policy.intervalLevel(1), "TrustPolicy.intervalLevel must lie between 0 and 1, was 1.0");
    }

    @Test
    void a_kind_that_is_left_out_is_an_indicator() {
        TrustPolicy silent = TrustPolicy.DEFAULT.toBuilder().kinds(Map.of()).build();
        assertThat(silent.kind(EvidenceKind.SURVEY_TRUST)).isEqualTo(KindPolicy.indicator());
        assertThat(TrustPolicy.DEFAULT.kind(EvidenceKind.SURVEY_TRUST).dimension())
                .contains(Dimension.CONFIDENCE);
    }

    private static void refused(UnaryOperator<TrustPolicy.Builder> change, String message) {
        refused(() -> change.apply(TrustPolicy.DEFAULT.toBuilder()).build(), message);
    }

    private static void refused(Runnable attempt, String message) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
    }
}
