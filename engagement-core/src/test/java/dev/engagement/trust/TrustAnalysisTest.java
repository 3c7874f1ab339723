package dev.engagement.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import dev.engagement.testing.TrustArbitraries;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrustAnalysisTest {

    private static final CommunityId HERE = TrustArbitraries.COMMUNITY;
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    @Provide
    Arbitrary<TrustAnalysis> analyses() {
        return TrustArbitraries.ledgers().flatMap(ledger -> policies().map(policy -> TrustAnalysis.of(ledger, policy)));
    }

    @Provide
    Arbitrary<TrustPolicy> policies() {
        return Arbitraries.oneOf(Arbitraries.of(TrustPolicy.PRESETS), TrustArbitraries.policies());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return TrustArbitraries.days();
    }

    @Provide
    Arbitrary<List<Evidence>> evidence() {
        return TrustArbitraries.evidence().list().ofMaxSize(30);
    }

    @Property(tries = 100)
    void each_point_of_a_trajectory_is_the_assessment_of_its_day(
            @ForAll("analyses") TrustAnalysis analysis,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(max = 60) int length,
            @ForAll @IntRange(min = 1, max = 9) int step) {
        List<TrajectoryPoint> points = analysis.trajectory(from, from.plusDays(length), step);
        assertThat(points).hasSize(length / step + 1);
        for (TrajectoryPoint point : points) {
            TrustAssessment assessment = analysis.assess(point.asOf());
            assertThat(point.score()).isEqualTo(assessment.score());
            assertThat(point.interval()).isEqualTo(assessment.interval());
            assertThat(point.evidence()).isEqualTo(assessment.evidence());
            assertThat(point.coverage()).isEqualTo(assessment.coverage());
            assertThat(point.standing()).isEqualTo(assessment.standing());
            assertThat(point.dimensions().keySet())
                    .isEqualTo(assessment.dimensions().keySet());
            point.dimensions()
                    .forEach((dimension, score) -> assertThat(score)
                            .isEqualTo(assessment.dimensions().get(dimension).score()));
        }
    }

    @Property(tries = 100)
    void a_change_is_new_evidence_and_fading_without_a_remainder(
            @ForAll("analyses") TrustAnalysis analysis, @ForAll("days") LocalDate a, @ForAll("days") LocalDate b) {
        LocalDate from = a.isBefore(b) ? a : b;
        LocalDate to = a.isBefore(b) ? b : a;
        TrustChange change = analysis.change(from, to);
        assertThat(change.before()).isEqualTo(analysis.assess(from));
        assertThat(change.after()).isEqualTo(analysis.assess(to));
        assertThat(sum(change.newEvidence()) + sum(change.fading())).isCloseTo(change.points(), within(1e-9));
        assertThat(change.fading())
                .extracting(Contribution::kind)
                .containsExactlyElementsOf(change.before().contributions().stream()
                        .map(Contribution::kind)
                        .toList());
        TrustChange none = analysis.change(to, to);
        assertThat(none.newEvidence()).isEmpty();
        assertThat(none.fading()).allMatch(its -> its.points() == 0);
    }

    @Property(tries = 100)
    void an_explanation_adds_up_however_many_lines_it_has(
            @ForAll("analyses") TrustAnalysis analysis,
            @ForAll("days") LocalDate asOf,
            @ForAll @IntRange(max = 20) int lines) {
        Explanation explanation = analysis.explain(asOf, lines);
        assertThat(explanation.lines().size()).isLessThanOrEqualTo(lines);
        assertThat(explanation.score()).isEqualTo(analysis.assess(asOf).score());
        Explanation all = analysis.explain(asOf, Integer.MAX_VALUE);
        assertThat(all.restLines()).isZero();
        assertThat(all.rest()).isZero();
        assertThat(all.lines()).hasSize(explanation.lines().size() + explanation.restLines());
        assertThat(all.lines().subList(0, explanation.lines().size())).isEqualTo(explanation.lines());
        assertThat(all.lines())
                .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.points()), Math.abs(a.points())));
        for (Contribution contribution : analysis.assess(asOf).contributions()) {
            assertThat(all.lines().stream()
                            .filter(line -> line.kind() == contribution.kind())
                            .mapToDouble(Explanation.Line::points)
                            .sum())
                    .isCloseTo(contribution.points(), within(1e-9));
        }
    }

    /** So a record's share of a line is known, and the shares of all records are the line. */
    @Property(tries = 100)
    void the_points_of_a_line_are_shared_out_among_its_parts(
            @ForAll("analyses") TrustAnalysis analysis,
            @ForAll("days") LocalDate asOf,
            @ForAll @DoubleRange(min = 0, max = 1) double cut) {
        for (Explanation.Line line : analysis.explain(asOf, 5).lines()) {
            long count = (long) (cut * line.count());
            long micros = (long) (cut * line.outcomeMicros());
            assertThat(line.points(count, micros) + line.points(line.count() - count, line.outcomeMicros() - micros))
                    .isCloseTo(line.points(), within(1e-9));
            assertThat(line.perGood()).isNotNegative();
            assertThat(line.perBad()).isNotPositive();
            assertThat(line.outcome()).isBetween(0.0, 1.0);
        }
    }

    @Property(tries = 50)
    void what_if_is_the_same_as_if(
            @ForAll("analyses") TrustAnalysis analysis,
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll("policies") TrustPolicy policy,
            @ForAll("days") LocalDate asOf) {
        TrustAnalysis more = analysis.whatIfAdded(evidence);
        assertThat(more.ledger()).isEqualTo(analysis.ledger().merge(TrustArbitraries.ledger(evidence)));
        assertThat(more.whatIfRemoved(evidence).assess(asOf)).isEqualTo(analysis.assess(asOf));
        assertThat(more.whatIfWeighed(policy).assess(asOf)).isEqualTo(policy.assess(more.ledger(), asOf));
        assertThat(more.policy()).isEqualTo(analysis.policy());
    }

    @Property(tries = 25)
    void sensitivity_drops_a_twentieth_of_what_was_recorded_on_either_side(
            @ForAll("analyses") TrustAnalysis analysis, @ForAll("days") LocalDate asOf) {
        Sensitivity sensitivity = analysis.sensitivity(asOf);
        int recorded = (int) analysis.explain(asOf, Integer.MAX_VALUE).lines().stream()
                .filter(line -> line.kind() != EvidenceKind.PRESENCE_PERIOD)
                .count();
        assertThat(sensitivity.lifting().size()).isLessThanOrEqualTo((recorded + 19) / 20);
        assertThat(sensitivity.lifting()).allMatch(line -> line.points() > 0);
        assertThat(sensitivity.lowering()).allMatch(line -> line.points() < 0);
        assertThat(sensitivity.score()).isEqualTo(analysis.assess(asOf).score());
        assertThat(sensitivity.presets()).containsOnlyKeys("default-1", "skogan-1", "survey-only-1", "service-only-1");
        assertThat(sensitivity.presets().get("skogan-1"))
                .isEqualTo(TrustPolicy.SKOGAN.assess(analysis.ledger(), asOf).score());
        assertThat(sensitivity.halved().keySet())
                .isEqualTo(analysis.policy().dimensions().keySet())
                .isEqualTo(sensitivity.raised().keySet());
    }

    @Property(tries = 100)
    void a_prediction_is_what_the_days_before_say_with_the_noise_of_the_outcomes(
            @ForAll("analyses") TrustAnalysis analysis,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 500) int count) {
        assumeThat(analysis.policy().kind(EvidenceKind.SURVEY_TRUST).dimension())
                .isPresent();
        Prediction prediction = analysis.predict(EvidenceKind.SURVEY_TRUST, count, day);
        assertThat(analysis.predict(EvidenceKind.SURVEY_TRUST, count + 1, day).variance())
                .isLessThan(prediction.variance());
        TrustAnalysis before = TrustAnalysis.of(analysis.ledger().upTo(day.minusDays(1)), analysis.policy());
        assertThat(before.predict(EvidenceKind.SURVEY_TRUST, count, day)).isEqualTo(prediction);
        DimensionScore read = before.assess(day).dimensions().get(Dimension.CONFIDENCE);
        assertThat(prediction.mean()).isEqualTo(read.score());
        assertThat(prediction.variance()).isGreaterThan(10_000 * read.variance());
    }

    /** The mean has variance 1/12 beside the read-out prior; 10 answers that are alike are worth 20 / 1.18. */
    @Test
    void a_prediction_without_evidence_is_known_by_hand() {
        TrustAnalysis nothing = TrustAnalysis.of(EvidenceLedger.empty(HERE), TrustPolicy.DEFAULT);
        Prediction prediction = nothing.predict(EvidenceKind.SURVEY_TRUST, 10, DAY);
        double noiseScale = 0.05 * 0.01 + 0.1 * 0.1 + 0.7 * 1 + 0.15 * 4;
        assertThat(prediction.mean()).isCloseTo(50, within(1e-9));
        assertThat(prediction.variance()).isCloseTo(10_000 * (1.0 / 12 + 0.25 * noiseScale * 1.18 / 20), within(1e-9));
        assertThat(prediction.interval(0.9).low()).isBetween(0.0, 5.0);
        assertThatThrownBy(() -> nothing.predict(EvidenceKind.CONCERN_ANSWERED, 1, DAY))
                .hasMessage("TrustAnalysis.kind must speak for a dimension and weigh alike for and against,"
                        + " was CONCERN_ANSWERED");
        assertThatThrownBy(() -> nothing.predict(EvidenceKind.SURVEY_TRUST, 0, DAY))
                .hasMessage("TrustAnalysis.count must be at least 1, was 0");
    }

    @Test
    void outcomes_that_weigh_nothing_cannot_be_foretold() {
        KindPolicy survey = TrustPolicy.DEFAULT.kind(EvidenceKind.SURVEY_TRUST);
        for (KindPolicy weightless : List.of(
                survey.toBuilder().reliability(0).build(),
                survey.toBuilder().positiveMass(0).negativeMass(0).build())) {
            TrustPolicy policy = TrustPolicy.DEFAULT.toBuilder()
                    .putKind(EvidenceKind.SURVEY_TRUST, weightless)
                    .build();
            assertThatThrownBy(() -> TrustAnalysis.of(EvidenceLedger.empty(HERE), policy)
                            .predict(EvidenceKind.SURVEY_TRUST, 10, DAY))
                    .hasMessageStartingWith("TrustAnalysis.kind must speak for a dimension");
        }
    }

    @Test
    void one_bad_day_that_carries_the_score_is_found() {
        EvidenceLedger ledger = EvidenceLedger.empty(HERE);
        for (int day = 1; day <= 19; day++) {
            ledger = ledger.plus(Evidence.of(HERE, DAY.minusDays(day * 10L), EvidenceKind.CONCERN_ANSWERED, 0.9));
        }
        ledger = ledger.plus(Evidence.share(HERE, DAY, EvidenceKind.CONCERN_ANSWERED, 0, 30));
        Sensitivity sensitivity = TrustAnalysis.of(ledger, TrustPolicy.DEFAULT).sensitivity(DAY);
        assertThat(sensitivity.lowering()).extracting(Explanation.Line::day).containsExactly(DAY);
        assertThat(sensitivity.lifting())
                .as("of twenty days the one that lifts the score most: the last good one")
                .extracting(Explanation.Line::day)
                .containsExactly(DAY.minusDays(10));
        assertThat(sensitivity.withoutLowering()).isGreaterThan(sensitivity.score() + 5);
        assertThat(sensitivity.halved().get(Dimension.RESPONSIVENESS)).isGreaterThan(sensitivity.score());
        assertThat(sensitivity.raised().get(Dimension.RESPONSIVENESS)).isLessThan(sensitivity.score());
        assertThat(sensitivity.presets().get("skogan-1")).isLessThan(sensitivity.score());
        assertThat(sensitivity.presets().get("survey-only-1")).isEqualTo(50);
    }

    @Property(tries = 50)
    void one_community_is_above_the_other_or_the_other_is_above_the_one(
            @ForAll("evidence") List<Evidence> one, @ForAll("evidence") List<Evidence> other) {
        TrustAssessment first = TrustPolicy.DEFAULT.assess(TrustArbitraries.ledger(one), DAY);
        TrustAssessment second = TrustPolicy.DEFAULT.assess(TrustArbitraries.ledger(other), DAY);
        double above = first.probabilityAbove(second);
        assertThat(above).isBetween(0.0, 1.0);
        assertThat(above + second.probabilityAbove(first)).isCloseTo(1, within(1e-9));
        assertThat(first.probabilityAbove(first)).isCloseTo(0.5, within(1e-9));
        assertThatThrownBy(() -> first.probabilityAbove(TrustPolicy.SKOGAN.assess(TrustArbitraries.ledger(one), DAY)))
                .hasMessage("TrustAssessment.policy must be default-1 for both, was skogan-1");
    }

    /** With one answer for and two against, the chance to be above the mirror image is 1 in 6, by hand. */
    @Test
    void a_known_pair_has_its_known_probability() {
        assertThat(Beta.probabilityAbove(1.0 / 3, 3, 2.0 / 3, 3)).isCloseTo(1.0 / 6, within(2e-5));
        assertThat(Beta.probabilityAbove(0.3, 1e12, 0.6, 1e12)).isCloseTo(0, within(1e-9));
        assertThat(Beta.probabilityAbove(1, 1e12, 0, 1e-9)).isBetween(0.0, 1.0);
        assertThat(Beta.probabilityAbove(0.25, 1e12, 0.5, 2)).isCloseTo(0.25, within(2e-5));
    }

    @Test
    void a_roll_up_names_both_ways_and_shows_the_parts() {
        CommunityId north = CommunityId.of("north");
        CommunityId south = CommunityId.of("south");
        EvidenceLedger many = EvidenceLedger.empty(south);
        for (int day = 0; day < 50; day++) {
            many = many.plus(Evidence.of(south, DAY.minusDays(day), EvidenceKind.CONTACT_RATED_BY_RESIDENT, 0.9));
        }
        EvidenceLedger few = EvidenceLedger.empty(north)
                .plus(Evidence.share(north, DAY, EvidenceKind.CONTACT_RATED_BY_RESIDENT, 0, 3));
        CommunityId whole = CommunityId.of("district");
        TrustRollUp rollUp = TrustRollUp.of(whole, List.of(many, few), TrustPolicy.DEFAULT, DAY);
        assertThat(rollUp.merged())
                .isEqualTo(TrustPolicy.DEFAULT.assess(many.forCommunity(whole).merge(few.forCommunity(whole)), DAY));
        assertThat(rollUp.parts()).extracting(TrustAssessment::communityId).containsExactly(north, south);
        assertThat(rollUp.meanOfParts())
                .isCloseTo(
                        (rollUp.parts().get(0).score() + rollUp.parts().get(1).score()) / 2, within(1e-9));
        assertThat(rollUp.intervalOfMean().low()).isLessThan(rollUp.meanOfParts());
        assertThat(rollUp.intervalOfMean().high()).isGreaterThan(rollUp.meanOfParts());
        assertThatThrownBy(() -> TrustRollUp.of(whole, List.of(few, few), TrustPolicy.DEFAULT, DAY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("TrustRollUp.ledgers must be one or more, each of another community");
    }

    @Test
    void presets_listen_to_what_they_say() {
        assertThat(TrustPolicy.SKOGAN.kind(EvidenceKind.CONCERN_ANSWERED).negativeMass())
                .isEqualTo(4);
        assertThat(TrustPolicy.SKOGAN.kind(EvidenceKind.SURVEY_TRUST))
                .isEqualTo(TrustPolicy.DEFAULT.kind(EvidenceKind.SURVEY_TRUST));
        assertThat(TrustPolicy.SURVEY_ONLY.dimensions()).containsOnlyKeys(Dimension.FAIRNESS, Dimension.CONFIDENCE);
        assertThat(TrustPolicy.SURVEY_ONLY.kinds().entrySet().stream()
                        .filter(kind -> kind.getValue().dimension().isPresent())
                        .map(kind -> kind.getKey().name()))
                .containsExactly("SURVEY_LISTEN", "SURVEY_RESPECT", "SURVEY_TRUST");
        assertThat(TrustPolicy.SERVICE_ONLY.dimensions())
                .containsOnlyKeys(Dimension.RESPONSIVENESS, Dimension.RELIABILITY, Dimension.PRESENCE);
        assertThat(TrustPolicy.SERVICE_ONLY.kind(EvidenceKind.CONTACT_RATED_BY_RESIDENT))
                .isEqualTo(KindPolicy.indicator());
    }

    @Test
    void a_reweighed_policy_still_adds_up_and_says_so() {
        TrustPolicy doubled = TrustPolicy.DEFAULT.reweighed(Dimension.PRESENCE, 2);
        assertThat(doubled.id()).isEqualTo("default-1/PRESENCE*2.0");
        assertThat(doubled.dimensions().get(Dimension.PRESENCE).weight()).isCloseTo(0.2 / 1.1, within(1e-12));
        assertThat(doubled.dimensions().get(Dimension.FAIRNESS).weight()).isCloseTo(0.25 / 1.1, within(1e-12));
        assertThat(TrustPolicy.DEFAULT
                        .reweighed(Dimension.PRESENCE, 0)
                        .dimensions()
                        .get(Dimension.PRESENCE)
                        .weight())
                .isZero();
        assertThatThrownBy(() -> TrustPolicy.DEFAULT.reweighed(Dimension.PRESENCE, Double.POSITIVE_INFINITY))
                .hasMessage("TrustPolicy.factor must be 0 or above, was Infinity");
        assertThatThrownBy(() -> TrustPolicy.SURVEY_ONLY.reweighed(Dimension.PRESENCE, 2))
                .hasMessage("TrustPolicy.dimensions must have the one to weigh, was PRESENCE");
        assertThatThrownBy(() -> TrustPolicy.DEFAULT.reweighed(Dimension.PRESENCE, Double.NaN))
                .hasMessage("TrustPolicy.factor must be 0 or above, was NaN");
    }

    /** A policy with a long id once made every analysis of sensitivity fail. */
    @Test
    void a_policy_made_from_one_with_a_long_id_has_a_valid_id_too() {
        TrustPolicy longest = TrustPolicy.DEFAULT.toBuilder()
                .id("x" + "\uD83D\uDE42".repeat(63) + "y")
                .build();
        assertThat(longest.reweighed(Dimension.PRESENCE, 2).id())
                .isEqualTo("x" + "\uD83D\uDE42".repeat(57) + "/PRESENCE*2.0");
        assertThat(longest.reweighed(Dimension.RELIABILITY, 2).id())
                .isEqualTo("x" + "\uD83D\uDE42".repeat(55) + "/RELIABILITY*2.0");
    }

    /** Two independent means that are alike: their mean has half the variance. */
    @Test
    void the_mean_of_parts_is_surer_than_a_part() {
        List<EvidenceLedger> parts = List.of(CommunityId.of("east"), CommunityId.of("west")).stream()
                .map(part ->
                        EvidenceLedger.empty(part).plus(Evidence.mean(part, DAY, EvidenceKind.SURVEY_TRUST, 200, 0.5)))
                .toList();
        TrustRollUp rollUp = TrustRollUp.of(CommunityId.of("both"), parts, TrustPolicy.DEFAULT, DAY);
        Interval part = rollUp.parts().get(0).interval();
        Interval mean = rollUp.intervalOfMean();
        assertThat((mean.high() - mean.low()) / (part.high() - part.low())).isCloseTo(Math.sqrt(0.5), within(0.02));
    }

    @Test
    void days_out_of_order_and_useless_steps_are_refused() {
        TrustAnalysis analysis = TrustAnalysis.of(EvidenceLedger.empty(HERE), TrustPolicy.DEFAULT);
        assertThatThrownBy(() -> analysis.trajectory(DAY, DAY.minusDays(1), 1))
                .hasMessage("TrustAnalysis.to must not be before from, was 2024-05-31");
        assertThatThrownBy(() -> analysis.trajectory(DAY, DAY, 0))
                .hasMessage("TrustAnalysis.stepDays must be at least 1, was 0");
        assertThatThrownBy(() -> analysis.change(DAY, DAY.minusDays(1)))
                .hasMessage("TrustAnalysis.to must not be before from, was 2024-05-31");
        assertThatThrownBy(() -> analysis.explain(DAY, -1))
                .hasMessage("TrustAnalysis.lines must be at least 0, was -1");
    }

    private static double sum(List<Contribution> contributions) {
        return contributions.stream().mapToDouble(Contribution::points).sum();
    }
}
