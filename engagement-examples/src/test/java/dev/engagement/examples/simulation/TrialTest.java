package dev.engagement.examples.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrialTest {

    private static final int COMMUNITIES = 120;
    private static final int DAYS = 360;

    @ParameterizedTest
    @EnumSource
    void ratings_come_as_close_as_they_should(Scenario scenario) {
        Trial trial = Trial.of(scenario, 10, COMMUNITIES, DAYS);
        Accuracy best = trial.accuracy(Trial.BEST);

        assertThat(best.coverage()).isBetween(0.85, 0.95);
        assertThat(trial.names())
                .allSatisfy(name -> assertThat(trial.accuracy(name).error(best)).isGreaterThan(0.98));
        assertThat(trial.accuracy(Trial.MODEL).error(best)).isLessThan(1.25);
        assertThat(trial.accuracy(Trial.CALIBRATED).error(best)).isLessThan(1.12);
        assertThat(trial.accuracy(Trial.MODEL).coverage()).isGreaterThan(0.75);
        assertThat(trial.accuracy(Trial.CALIBRATED).coverage()).isBetween(0.75, 0.97);
        assertThat(trial.accuracy("cumulative mean").coverage())
                .isLessThan(trial.accuracy(Trial.CALIBRATED).coverage());
    }
}
