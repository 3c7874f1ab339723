package dev.engagement.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import dev.engagement.testing.TrustArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TrustAssessmentTest {

    private static final CommunityId HERE = TrustArbitraries.COMMUNITY;
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final EvidenceLedger EMPTY = EvidenceLedger.empty(HERE);

    @Provide
    Arbitrary<EvidenceLedger> ledgers() {
        return TrustArbitraries.ledgers();
    }

    @Provide
    Arbitrary<List<Evidence>> evidence() {
        return TrustArbitraries.evidence().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<TrustPolicy> policies() {
        return Arbitraries.oneOf(Arbitraries.just(TrustPolicy.DEFAULT), TrustArbitraries.policies());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return TrustArbitraries.days();
    }

    @Property(tries = 200)
    void base_and_contributions_are_the_score(
            @ForAll("ledgers") EvidenceLedger ledger,
            @ForAll("policies") TrustPolicy policy,
            @ForAll("days") LocalDate asOf) {
        TrustAssessment assessment = policy.assess(ledger, asOf);
        double explained = assessment.contributions().stream()
                .mapToDouble(Contribution::points)
                .sum();
        assertThat(assessment.base() + explained).isCloseTo(assessment.score(), within(1e-9));
        double dimensions = assessment.dimensions().values().stream()
                .mapToDouble(its -> its.weight() * its.score())
                .sum();
        assertThat(dimensions).isCloseTo(assessment.score(), within(1e-9));
    }

    @Property(tries = 200)
    void reading_at_a_day_is_reading_the_ledger_cut_at_that_day(
            @ForAll("ledgers") EvidenceLedger ledger,
            @ForAll("policies") TrustPolicy policy,
            @ForAll("days") LocalDate asOf) {
        assertThat(policy.assess(ledger, asOf)).isEqualTo(policy.assess(ledger.upTo(asOf), asOf));
    }

    @Property(tries = 100)
    void any_order_and_any_split_of_the_evidence_give_the_same_assessment(
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll("policies") TrustPolicy policy,
            @ForAll("days") LocalDate asOf,
            @ForAll Random random) {
        List<Evidence> shuffled = new ArrayList<>(evidence);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(shuffled.size() + 1);
        EvidenceLedger merged = TrustArbitraries.ledger(shuffled.subList(cut, shuffled.size()))
                .merge(TrustArbitraries.ledger(shuffled.subList(0, cut)));
        assertThat(policy.assess(merged, asOf))
                .isEqualTo(policy.assess(TrustArbitraries.ledger(evidence), asOf))
                .hasToString(
                        policy.assess(TrustArbitraries.ledger(evidence), asOf).toString());
    }

    @Property(tries = 100)
    void an_empty_ledger_reads_as_the_base_rate(
            @ForAll("policies") TrustPolicy policy, @ForAll("days") LocalDate asOf) {
        TrustAssessment assessment = policy.assess(EMPTY, asOf);
        assertThat(assessment.score()).isCloseTo(assessment.base(), within(1e-9));
        assertThat(assessment.contributions()).isEmpty();
        policy.dimensions()
                .forEach((dimension, its) -> assertThat(
                                assessment.dimensions().get(dimension).mean())
                        .isCloseTo(its.baseRate(), within(1e-12)));
    }

    @Property(tries = 50)
    void long_silence_tends_to_the_base_rate_and_to_no_evidence(
            @ForAll("evidence") List<Evidence> evidence, @ForAll("days") LocalDate asOf) {
        // Silence is news about presence, as every week without contact is; so presence is left out.
        List<Evidence> spoken = evidence.stream()
                .filter(its -> its.kind() != EvidenceKind.PROACTIVE_CONTACT)
                .toList();
        EvidenceLedger ledger = TrustArbitraries.ledger(spoken);
        TrustAssessment soon = withoutPresence().assess(ledger, asOf);
        TrustAssessment later = withoutPresence().assess(ledger, LocalDate.of(9999, 1, 1));
        assertThat(later.score()).isCloseTo(later.base(), within(2.0));
        assertThat(later.evidence()).isLessThan(4);
        assertThat(soon.standing().compareTo(later.standing())).isGreaterThanOrEqualTo(0);
        assertThat(later.standing()).isEqualTo(TrustAssessment.Standing.INSUFFICIENT_EVIDENCE);
    }

    @Property(tries = 100)
    void a_dimension_without_evidence_of_its_own_stays_at_its_base(
            @ForAll @DoubleRange(min = 0, max = 1) double trust, @ForAll("days") LocalDate asOf) {
        EvidenceLedger survey = EMPTY.plus(Evidence.mean(HERE, asOf, EvidenceKind.SURVEY_TRUST, 50, trust));
        TrustAssessment assessment = TrustPolicy.DEFAULT.assess(survey, asOf);
        assertThat(assessment.dimensions().get(Dimension.FAIRNESS).score()).isCloseTo(50, within(1e-9));
        double moved = assessment.dimensions().get(Dimension.CONFIDENCE).score() - 50;
        assertThat(moved * (trust - 0.5)).isGreaterThanOrEqualTo(-1e-9);
    }

    @Test
    void a_broken_promise_weighs_more_than_a_kept_one() {
        EvidenceLedger both = EMPTY.plus(Evidence.share(HERE, DAY, EvidenceKind.COMMITMENT_KEPT, 1, 2));
        assertThat(TrustPolicy.DEFAULT
                        .assess(both, DAY)
                        .dimensions()
                        .get(Dimension.RELIABILITY)
                        .score())
                .isLessThan(50);
    }

    @Test
    void activity_alone_moves_nothing_but_presence() {
        EvidenceLedger busy = EMPTY.plus(Evidence.count(HERE, DAY.minusDays(40), EvidenceKind.PROACTIVE_CONTACT, 500))
                .plus(Evidence.count(HERE, DAY.minusDays(40), EvidenceKind.ATTENDANCE, 5_000))
                .plus(Evidence.count(HERE, DAY.minusDays(40), EvidenceKind.TIP_RECEIVED, 90));
        assertThat(TrustPolicy.DEFAULT.assess(busy, DAY).contributions())
                .extracting(Contribution::kind)
                .containsExactly(EvidenceKind.PRESENCE_PERIOD);
    }

    /** Fairness and confidence weigh a half together, which is just enough; either alone is not. */
    @Test
    void a_standing_is_sufficient_from_the_least_coverage_on() {
        EvidenceLedger fairness = EMPTY.plus(Evidence.mean(HERE, DAY, EvidenceKind.SURVEY_LISTEN, 100, 0.6));
        EvidenceLedger both = fairness.plus(Evidence.mean(HERE, DAY, EvidenceKind.SURVEY_TRUST, 100, 0.6));
        assertThat(TrustPolicy.DEFAULT.assess(fairness, DAY).standing())
                .isEqualTo(TrustAssessment.Standing.INSUFFICIENT_EVIDENCE);
        assertThat(TrustPolicy.DEFAULT.assess(fairness, DAY).coverage()).isEqualTo(0.25);
        assertThat(TrustPolicy.DEFAULT.assess(both, DAY).standing())
                .isEqualTo(TrustAssessment.Standing.SUFFICIENT_EVIDENCE);
        assertThat(TrustPolicy.DEFAULT.assess(both, DAY).coverage()).isEqualTo(0.5);
    }

    @Test
    void contact_only_in_emergencies_counts_as_absence_in_each_whole_week() {
        LocalDate monday = LocalDate.of(2024, 4, 29);
        EvidenceLedger calls = EMPTY;
        for (int week = 0; week < 10; week++) {
            calls = calls.plus(Evidence.count(HERE, monday.plusWeeks(week), EvidenceKind.REACTIVE_CONTACT, 3));
        }
        double absent = TrustPolicy.DEFAULT.assess(calls, monday.plusWeeks(10)).score();
        EvidenceLedger present = calls;
        for (int week = 0; week < 10; week++) {
            present = present.plus(Evidence.count(HERE, monday.plusWeeks(week), EvidenceKind.PROACTIVE_CONTACT, 1));
        }
        assertThat(absent).isLessThan(50);
        assertThat(TrustPolicy.DEFAULT.assess(present, monday.plusWeeks(10)).score())
                .isGreaterThan(50);
        assertThat(TrustPolicy.DEFAULT.assess(present, monday.plusDays(5)).score())
                .isCloseTo(50, within(1e-9));
    }

    @Property(tries = 50)
    void extreme_ledgers_give_numbers_too(
            @ForAll("policies") TrustPolicy policy, @ForAll @DoubleRange(min = 0, max = 1) double level) {
        TrustPolicy sharp =
                policy.toBuilder().intervalLevel(0.0001 + level * 0.9998).build();
        EvidenceLedger sure = EMPTY;
        for (int day = 0; day < 40; day++) {
            sure = sure.plus(Evidence.mean(HERE, DAY.minusDays(day), EvidenceKind.SURVEY_TRUST, 1_000_000_000_000L, 1))
                    .plus(Evidence.mean(HERE, DAY.minusDays(day), EvidenceKind.SURVEY_LISTEN, 1_000_000_000_000L, 0));
        }
        TrustAssessment assessment = sharp.assess(sure, DAY);
        assertThat(assessment.score()).isBetween(0.0, 100.0);
        assertThat(assessment.interval().low())
                .isLessThanOrEqualTo(assessment.interval().high());
        assertThat(sharp.assess(EMPTY.plus(sure.rows().get(0)), LocalDate.of(2100, 1, 1))
                        .evidence())
                .isPositive();
    }

    /**
     * Each day makes the filters likelier or less likely by a factor, so their likelihoods leave the range of a double.
     */
    @Test
    void thousands_of_days_that_are_never_forgotten_give_numbers_too() {
        EvidenceAccumulator sums = EvidenceAccumulator.create(HERE);
        for (int day = 0; day < 4_000; day++) {
            sums.accept(Evidence.mean(HERE, DAY.minusDays(day), EvidenceKind.SURVEY_TRUST, 1_000, 0.7));
        }
        TrustPolicy unforgetting =
                TrustPolicy.DEFAULT.toBuilder().weightMemory(1).build();
        assertThat(unforgetting
                        .assess(sums.result(), DAY)
                        .dimensions()
                        .get(Dimension.CONFIDENCE)
                        .score())
                .isCloseTo(70, within(0.5));
    }

    @Test
    void intervals_of_extreme_means_and_evidence_are_numbers() {
        for (double mean : new double[] {0, Double.MIN_VALUE, 1e-300, 1e-12, 0.5, 1 - 1e-16, 1}) {
            for (double evidence : new double[] {1e-9, 1, 1e6, 1e12}) {
                Interval interval = Beta.interval(mean, evidence, 0.9);
                assertThat(interval.low()).isBetween(0.0, 100.0);
                assertThat(interval.high()).isBetween(interval.low(), 100.0);
            }
        }
        assertThat(Beta.evidence(1, 0)).isEqualTo(1e12);
        assertThat(Beta.evidence(0.5, 0.25)).isEqualTo(1e-9);
    }

    @Test
    void who_has_next_to_no_evidence_knows_nothing() {
        Interval interval = Beta.interval(0.5, 1e-9, 0.9);
        assertThat(interval.low()).isCloseTo(0, within(1e-9));
        assertThat(interval.high()).isCloseTo(100, within(1e-9));
    }

    /** For whole parameters the Beta distribution is a binomial tail: an independent way to the same numbers. */
    @Test
    void known_beta_distributions_give_their_quantiles() {
        assertThat(Beta.interval(0.5, 2, 0.9).low()).isCloseTo(5, within(1e-9));
        assertThat(Beta.interval(0.5, 2, 0.9).high()).isCloseTo(95, within(1e-9));
        Interval skewed = Beta.interval(0.25, 12, 0.9);
        assertThat(binomialTail(3, 11, skewed.low() / 100)).isCloseTo(0.05, within(1e-9));
        assertThat(binomialTail(3, 11, skewed.high() / 100)).isCloseTo(0.95, within(1e-9));
    }

    @Test
    void the_normal_distribution_takes_over_without_a_step() {
        Interval before = Beta.interval(0.3, 3_333_333, 0.9);
        Interval after = Beta.interval(0.3, 3_333_334, 0.9);
        assertThat(after.low()).isCloseTo(before.low(), within(1e-5));
        assertThat(after.high()).isCloseTo(before.high(), within(1e-5));
    }

    @Test
    void a_day_that_no_ledger_can_have_is_refused() {
        assertThatThrownBy(() -> TrustPolicy.DEFAULT.assess(EMPTY, LocalDate.MAX))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("TrustAssessment.asOf must lie in the years 1 to 9999, was +999999999-12-31");
    }

    @Test
    void contributions_that_do_not_add_up_are_refused() {
        TrustAssessment assessment = TrustPolicy.DEFAULT.assess(EMPTY, DAY);
        assertThat(assessment.toBuilder().build()).isEqualTo(assessment);
        assertThatThrownBy(() -> assessment.toBuilder().score(51).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("TrustAssessment.contributions must add up with the base to the score 51.0, was 50.0");
    }

    @Test
    void each_number_of_an_assessment_may_reach_the_ends_of_its_scale_and_not_leave_it() {
        TrustAssessment assessment = TrustPolicy.DEFAULT.assess(EMPTY, DAY);
        for (double end : new double[] {0, 100}) {
            assertThat(assessment.toBuilder()
                            .score(end)
                            .base(end)
                            .coverage(end / 100)
                            .build()
                            .mean())
                    .isEqualTo(end / 100);
        }
        for (double outside : new double[] {-0.5, 100.5}) {
            assertThatThrownBy(() ->
                            assessment.toBuilder().score(outside).base(outside).build())
                    .hasMessage("TrustAssessment.score must be from 0 to 100, was " + outside
                            + "; TrustAssessment.base must be from 0 to 100, was " + outside);
            assertThatThrownBy(() -> assessment.toBuilder().coverage(outside).build())
                    .hasMessage("TrustAssessment.coverage must be from 0 to 1, was " + outside);
        }
        assertThatThrownBy(() -> assessment.toBuilder().evidence(0).build())
                .hasMessage("TrustAssessment.evidence must be positive, was 0.0");
        assertThatThrownBy(() -> assessment.toBuilder()
                        .evidence(Double.POSITIVE_INFINITY)
                        .build())
                .hasMessage("TrustAssessment.evidence must be positive, was Infinity");
    }

    /** The probability of at least so many successes. */
    private static double binomialTail(int least, int trials, double probability) {
        double tail = 0;
        double ways = 1;
        for (int successes = 0; successes <= trials; successes++) {
            if (successes >= least) {
                tail += ways * Math.pow(probability, successes) * Math.pow(1 - probability, trials - successes);
            }
            ways = ways * (trials - successes) / (successes + 1);
        }
        return tail;
    }

    private static TrustPolicy withoutPresence() {
        return TrustPolicy.DEFAULT.toBuilder()
                .putKind(EvidenceKind.PRESENCE_PERIOD, KindPolicy.indicator())
                .presence(new PresenceRule(EvidenceKind.PRESENCE_PERIOD, 366, 4, Set.of()))
                .build();
    }
}
