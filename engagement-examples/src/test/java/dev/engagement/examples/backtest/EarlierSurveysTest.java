package dev.engagement.examples.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.id.CommunityId;
import dev.engagement.trust.Dimension;
import dev.engagement.trust.DimensionPolicy;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.NoiseScale;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlierSurveysTest {

    private static final LocalDate FIRST = LocalDate.parse("2015-01-31");
    private static final int RESPONDENTS = 10;

    /**
     * Standard deviations in points from one survey to the next, of one community and of all together, and of noise.
     */
    @ParameterizedTest
    @CsvSource({
        "districts,     22, 40, 30, 60, 2.0, 1.0, 1.5",
        "sectors,       69, 24, 30, 60, 2.0, 1.0, 2.5",
        "calm,          22, 40, 30, 60, 0.5, 0.3, 0.3",
        "nothing moves, 22, 40, 30, 60, 0.0, 0.0, 3.0",
        "few answered,  40, 30, 30, 60, 1.0, 1.0, 6.0",
        "volatile,      22, 40, 30, 60, 4.0, 1.5, 1.0",
        "high,          22, 30, 30, 80, 1.5, 0.8, 1.0",
        "low,           22, 30, 30, 35, 1.5, 0.8, 1.0",
        "quarterly,     32, 24, 91, 60, 2.0, 1.0, 1.5"
    })
    void the_model_is_as_good_as_the_last_value_and_its_interval_holds(
            String name,
            int communities,
            int periods,
            int days,
            double level,
            double its,
            double common,
            double noise) {
        List<EvidenceLedger> surveys = surveys(communities, periods, days, level, its, common, noise);

        Backtest backtest = Backtest.of(surveys, earlier(surveys)::before);

        assertThat(backtest.cases()).isEqualTo(communities * (periods - 1));
        assertThat(backtest.model()).isLessThan(1.02 * backtest.lastValue());
        assertThat(backtest.coverage()).isBetween(0.88, 0.95);
    }

    @Test
    void what_is_published_on_a_day_or_later_is_not_known_before_it() {
        List<EvidenceLedger> all = surveys(5, 12, 30, 60, 2, 1, 1);
        LocalDate day = FIRST.plusDays(6 * 30);
        List<EvidenceLedger> known =
                all.stream().map(ledger -> ledger.upTo(day.minusDays(1))).toList();

        assertThat(earlier(all).before(day)).isEqualTo(earlier(known).before(day));
        assertThat(earlier(all).before(day.plusDays(1)))
                .isNotEqualTo(earlier(known).before(day.plusDays(1)));
    }

    @Test
    void nothing_is_learned_before_a_community_has_two_surveys() {
        EarlierSurveys earlier = earlier(surveys(5, 3, 30, 60, 2, 1, 1));

        TrustPolicy untaught = earlier.before(FIRST);

        assertThat(earlier.before(FIRST.plusDays(30))).isEqualTo(untaught);
        assertThat(earlier.before(FIRST.plusDays(31))).isNotEqualTo(untaught);
    }

    @Test
    void surveys_that_hardly_move_teach_that_means_are_precise_and_trust_is_slow() {
        List<EvidenceLedger> calm = surveys(30, 30, 30, 60, 0.2, 0, 0.2);
        List<EvidenceLedger> noisy = surveys(30, 30, 30, 60, 0.2, 0, 5);

        assertThat(noiseLearnedFrom(calm)).isLessThan(noiseLearnedFrom(noisy) / 20);
    }

    /** The geometric mean of the filters' noise scales, weighed by their priors. */
    private static double noiseLearnedFrom(List<EvidenceLedger> surveys) {
        TrustPolicy learned = earlier(surveys).before(FIRST.plusYears(10));
        DimensionPolicy its = learned.dimensions().get(Dimension.CONFIDENCE);
        List<NoiseScale> scales = its.noiseScales();
        int rates = learned.driftRates().size();
        double logs = IntStream.range(0, its.filterPrior().size())
                .mapToDouble(filter -> its.filterPrior().get(filter)
                        * Math.log(scales.get(filter / rates).scale()))
                .sum();
        return Math.exp(logs);
    }

    private static EarlierSurveys earlier(List<EvidenceLedger> surveys) {
        return new EarlierSurveys(surveys, EvidenceKind.SURVEY_TRUST, TrustPolicy.DEFAULT);
    }

    private static List<EvidenceLedger> surveys(
            int communities, int periods, int days, double level, double its, double common, double noise) {
        RandomGenerator random = new SplittableRandom(7);
        double[] together = new double[periods];
        for (int period = 1; period < periods; period++) {
            together[period] = together[period - 1] + common * gaussian(random);
        }
        return IntStream.range(0, communities)
                .mapToObj(i -> {
                    CommunityId community = CommunityId.of("c-" + i);
                    EvidenceAccumulator sums = EvidenceAccumulator.create(community);
                    double start = level + 6 * gaussian(random);
                    double walk = 0;
                    for (int period = 0; period < periods; period++) {
                        walk = 0.97 * walk + its * gaussian(random);
                        double mean = start + walk + together[period] + noise * gaussian(random);
                        long micros = Math.round(100 * Math.min(Math.max(mean, 1), 99)) * 100;
                        sums.accept(new Evidence(
                                community,
                                FIRST.toEpochDay() + (long) period * days,
                                EvidenceKind.SURVEY_TRUST,
                                RESPONDENTS,
                                micros * RESPONDENTS));
                    }
                    return sums.result();
                })
                .toList();
    }

    /** Twelve uniform numbers add up to nearly a normal one. */
    private static double gaussian(RandomGenerator random) {
        return random.doubles(12).sum() - 6;
    }
}
