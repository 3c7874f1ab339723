package dev.engagement.examples.backtest;

import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.Interval;
import dev.engagement.trust.Prediction;
import dev.engagement.trust.TrustPolicy;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the model and simpler ways were off when each survey mean was foretold from those before it, and how often the
 * model's interval held. Errors are root mean squares in points of a scale of 0 to 100.
 *
 * <p>This class is mutable and not thread-safe.
 */
public final class Backtest {

    /** Probability with which the interval should hold. */
    public static final double LEVEL = 0.9;

    /** The half-lives that are tried, in days. */
    private static final int[] HALF_LIVES = {15, 30, 60, 90, 180, 365, 730};

    private static final int SIX = 6;

    private final TrustPolicy policy;
    private final SquaredErrors model = new SquaredErrors();
    private final SquaredErrors lastValue = new SquaredErrors();
    private final SquaredErrors runningMean = new SquaredErrors();
    private final SquaredErrors lastSix = new SquaredErrors();
    private final Map<Integer, SquaredErrors> halfLives = new TreeMap<>();
    private int communities;
    private int held;

    /** A backtest that has tried nothing yet. */
    public Backtest(TrustPolicy policy) {
        this.policy = policy;
        for (int days : HALF_LIVES) {
            halfLives.put(days, new SquaredErrors());
        }
    }

    /** Foretells the survey means of a community; its ledger has survey results of one kind that has weight, only. */
    public Backtest accept(EvidenceLedger surveys) {
        SurveySeries series = new SurveySeries(surveys);
        series.foretold().forEach(position -> foretell(series, position));
        communities += surveys.size() > 1 ? 1 : 0;
        return this;
    }

    private void foretell(SurveySeries series, int position) {
        double truth = series.mean(position);
        Prediction prediction = series.model(policy, position);
        Interval interval = prediction.interval(LEVEL);
        held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        model.add(prediction.mean() - truth);
        lastValue.add(series.meanOfLast(1, position) - truth);
        runningMean.add(series.meanOfLast(position, position) - truth);
        lastSix.add(series.meanOfLast(SIX, position) - truth);
        halfLives.forEach((days, errors) -> errors.add(series.fadingMean(days, position) - truth));
    }

    /** Number of survey means that were foretold. */
    public int cases() {
        return model.count;
    }

    /** Number of communities with at least one of them. */
    public int communities() {
        return communities;
    }

    /** How far the model was off; not a number without cases, as with all errors. */
    public double model() {
        return model.root();
    }

    /** How far "the same as last time" was off. */
    public double lastValue() {
        return lastValue.root();
    }

    /** How far the mean of all surveys before was off. */
    public double runningMean() {
        return runningMean.root();
    }

    /** How far the mean of the six surveys before, of fewer where there are fewer, was off. */
    public double lastSix() {
        return lastSix.root();
    }

    /** The half-life in days, one of 15, 30, 60, 90, 180, 365 and 730, whose fading mean was off least: known afterwards only. */
    public int bestHalfLife() {
        return halfLives.entrySet().stream()
                .min(Comparator.comparingDouble(tried -> tried.getValue().sum))
                .orElseThrow()
                .getKey();
    }

    /** How far the fading mean of the best half-life was off. */
    public double fadingMean() {
        return halfLives.values().stream()
                .mapToDouble(SquaredErrors::root)
                .min()
                .orElseThrow();
    }

    /** Share of cases, 0 to 1, in which the model's 90 % prediction interval held; not a number without cases. */
    public double coverage() {
        return (double) held / cases();
    }

    private static final class SquaredErrors {

        private int count;
        private double sum;

        void add(double error) {
            count++;
            sum += error * error;
        }

        double root() {
            return Math.sqrt(sum / count);
        }
    }
}
