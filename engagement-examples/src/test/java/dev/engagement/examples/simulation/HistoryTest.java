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
        double expected = sum(histories, (history, day) -> history.count(day) * 0.05 * (1 - 2 * history.truth(day)))
                / sum(histories, History::count);

        assertThat(expected).isLessThan(-0.005);
        assertThat(bias(Scenario.MISREPORTED)).isCloseTo(expected, within(0.005));
    }

    @Test
    void bursts_bring_as_many_records_on_a_tenth_of_the_days() {
        double bursty = sum(histories(Scenario.BURSTY), History::count);
        double base = sum(histories(Scenario.BASE), History::count);

        assertThat(bursty / base).isBetween(0.75, 1.25);
        assertThat(sum(histories(Scenario.BURSTY), (history, day) -> history.count(day) > 0 ? 1 : 0))
                .isLessThan(0.1 * COMMUNITIES * DAYS);
    }

    @Test
    void outcomes_come_in_twos_where_they_are_said_to() {
        assertThat(overdispersion(Scenario.BASE)).isCloseTo(1, within(0.05));
        assertThat(overdispersion(Scenario.CLUSTERED)).isCloseTo(2, within(0.1));
        assertThat(sum(histories(Scenario.CLUSTERED), (history, day) -> history.count(day) % 2))
                .isZero();
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
        return sum(histories, (history, day) -> history.positives(day) - history.count(day) * history.truth(day))
                / sum(histories, History::count);
    }

    /** How many times the spread of outcomes is what it were if each spoke for itself. */
    private static double overdispersion(Scenario scenario) {
        List<History> histories = histories(scenario);
        return sum(histories, HistoryTest::squaredMiss) / sum(histories, HistoryTest::expectedIfEachSpokeForItself);
    }

    private static double squaredMiss(History history, int day) {
        return Math.pow(history.positives(day) - history.count(day) * history.truth(day), 2);
    }

    private static double expectedIfEachSpokeForItself(History history, int day) {
        return history.count(day) * history.truth(day) * (1 - history.truth(day));
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
