package dev.engagement.examples.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final int COMMUNITIES = 800;
    private static final int DAYS = 400;

    @Test
    void outcomes_follow_the_truth() {
        assertThat(bias(Scenario.BASE)).isCloseTo(0, within(0.01));
    }

    @Test
    void one_outcome_in_twenty_is_reported_the_wrong_way_round() {
        List<History> histories = histories(Scenario.MISREPORTED);
        double found = sum(histories, (history, day) -> miss(history, day) * lean(history, day));
        double oneInTwo = sum(histories, (history, day) -> history.count(day) * Math.pow(lean(history, day), 2)) / 2;

        assertThat(found / oneInTwo).isCloseTo(2 * 0.05, within(0.01));
        assertThat(bias(Scenario.MISREPORTED)).isCloseTo(0, within(0.01));
    }

    @Test
    void bursts_bring_as_many_records_on_fewer_days() {
        double bursty = sum(histories(Scenario.BURSTY), History::count);
        double base = sum(histories(Scenario.BASE), History::count);

        assertThat(bursty / base).isBetween(0.75, 1.25);
        assertThat(sum(histories(Scenario.BURSTY), (history, day) -> history.count(day) > 0 ? 1 : 0))
                .isLessThan(0.04 * COMMUNITIES * DAYS);
    }

    @Test
    void outcomes_of_one_day_agree_where_they_are_said_to() {
        assertThat(agreement(Scenario.BURSTY)).isCloseTo(0, within(0.01));
        assertThat(agreement(Scenario.CLUSTERED)).isCloseTo(0.05, within(0.01));
    }

    @Test
    void trust_moves_as_much_as_the_scenario_says() {
        for (Scenario scenario : List.of(Scenario.CALM, Scenario.VOLATILE, Scenario.JUMPS_ONLY)) {
            double perDay = sum(histories(scenario), HistoryTest::squaredMove) / ((double) COMMUNITIES * (DAYS - 1));
            double expected = scenario.drift() + scenario.jumps() * Scenario.JUMP * Scenario.JUMP;

            assertThat(perDay / expected).as("%s", scenario).isBetween(0.8, 1.2);
        }
    }

    private static double squaredMove(History history, int day) {
        return day == 0 ? 0 : Math.pow(logit(history.truth(day)) - logit(history.truth(day - 1)), 2);
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }

    private static double bias(Scenario scenario) {
        List<History> histories = histories(scenario);
        return sum(histories, HistoryTest::miss) / sum(histories, History::count);
    }

    /** Good outcomes beyond those that the truth would bring. */
    private static double miss(History history, int day) {
        return history.positives(day) - history.count(day) * history.truth(day);
    }

    /** By how much bad outcomes are more likely than good ones. */
    private static double lean(History history, int day) {
        return 1 - 2 * history.truth(day);
    }

    /** The correlation of two outcomes of one day: how far pairs agree beyond what their truth makes them. */
    private static double agreement(Scenario scenario) {
        List<History> histories = histories(scenario);
        return sum(histories, HistoryTest::agreeingPairs) / sum(histories, HistoryTest::pairsTimesSpread);
    }

    private static double agreeingPairs(History history, int day) {
        double good = history.positives(day);
        double bad = history.count(day) - good;
        double truth = history.truth(day);
        double ownSquares = good * (1 - truth) * (1 - truth) + bad * truth * truth;
        return Math.pow(miss(history, day), 2) - ownSquares;
    }

    private static double pairsTimesSpread(History history, int day) {
        double count = history.count(day);
        return count * (count - 1) * history.truth(day) * (1 - history.truth(day));
    }

    private static double sum(List<History> histories, ToDoubleBiFunction<History, Integer> of) {
        return histories.stream()
                .mapToDouble(history -> IntStream.range(0, DAYS)
                        .mapToDouble(day -> of.applyAsDouble(history, day))
                        .sum())
                .sum();
    }

    private static List<History> histories(Scenario scenario) {
        SplittableRandom random = new SplittableRandom(3);
        return Stream.generate(() -> History.of(scenario, DAYS, random))
                .limit(COMMUNITIES)
                .toList();
    }
}
