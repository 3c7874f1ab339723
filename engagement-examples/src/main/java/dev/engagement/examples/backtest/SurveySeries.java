package dev.engagement.examples.backtest;

import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.Prediction;
import dev.engagement.trust.TrustAnalysis;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * The survey means of one community, period by period, on a scale of 0 to 100. Each is foretold from those before it,
 * so the first is not. This class is immutable.
 */
final class SurveySeries {

    private static final int MICROS_PER_POINT = 10_000;

    private final EvidenceLedger surveys;

    /** The rows of a ledger that has survey results of one kind only. */
    SurveySeries(EvidenceLedger surveys) {
        this.surveys = surveys;
    }

    /** Positions of the means that have one before them. */
    IntStream foretold() {
        return IntStream.range(1, surveys.size());
    }

    /** The day of a position. */
    LocalDate day(int position) {
        return LocalDate.ofEpochDay(surveys.epochDay(position));
    }

    /** The mean at a position. */
    double mean(int position) {
        return (double) surveys.outcomeMicros(position) / surveys.count(position) / MICROS_PER_POINT;
    }

    /** What the model says of it. */
    Prediction model(TrustPolicy policy, int position) {
        EvidenceKind kind = surveys.kind(position);
        return TrustAnalysis.of(surveys, policy).predict(kind, surveys.count(position), day(position));
    }

    /** The mean of the last means, of all if there are fewer. */
    double meanOfLast(int most, int position) {
        return IntStream.range(Math.max(position - most, 0), position)
                .mapToDouble(this::mean)
                .average()
                .orElseThrow();
    }

    /** The mean of all, where one that is older by a half-life counts half. */
    double fadingMean(int halfLifeDays, int position) {
        double weights = 0;
        double sum = 0;
        for (int past = 0; past < position; past++) {
            double halfLives = (double) (surveys.epochDay(position - 1) - surveys.epochDay(past)) / halfLifeDays;
            double weight = StrictMath.pow(2, -halfLives);
            weights += weight;
            sum += weight * mean(past);
        }
        return sum / weights;
    }
}
