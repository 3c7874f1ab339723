package dev.engagement.examples.backtest;

import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.Interval;
import dev.engagement.trust.Prediction;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How far the model and simpler ways were off when each survey mean was foretold from those before it, and how often
 * the model's interval held. Errors are root mean squares in points of a scale of 0 to 100.
 *
 * <p>Once made it does not change, and is thread-safe.
 */
public final class Backtest {

    /** Probability with which the interval should hold. */
    public static final double LEVEL = 0.9;

    /** The half-lives that are tried, in days. */
    private static final int[] HALF_LIVES = {15, 30, 60, 90, 180, 365, 730};

    private static final int SIX = 6;

    private final SquaredErrors model = new SquaredErrors();
    private final SquaredErrors lastValue = new SquaredErrors();
    private final SquaredErrors runningMean = new SquaredErrors();
    private final SquaredErrors lastSix = new SquaredErrors();
    private final Map<Integer, SquaredErrors> halfLives = new TreeMap<>();
    private final int communities;
    private int held;

    private Backtest(int communities) {
        this.communities = communities;
        for (int days : HALF_LIVES) {
            halfLives.put(days, new SquaredErrors());
        }
    }

    /**
     * Foretells the survey means of communities, day by day.
     *
     * @param surveys a ledger of each community, with survey results of one kind that has weight, only
     * @param policyBefore the policy that foretells what is published on a day; it may know what was published before
     *     that day, and no more
     */
    public static Backtest of(Collection<EvidenceLedger> surveys, Function<LocalDate, TrustPolicy> policyBefore) {
        SortedMap<LocalDate, List<Case>> cases = new TreeMap<>();
        for (EvidenceLedger ledger : surveys) {
            SurveySeries series = new SurveySeries(ledger);
            series.foretold()
                    .forEach(position -> cases.computeIfAbsent(series.day(position), day -> new ArrayList<>())
                            .add(new Case(series, position)));
        }
        Backtest backtest = new Backtest(
                (int) surveys.stream().filter(ledger -> ledger.size() > 1).count());
        cases.forEach((day, published) -> {
            TrustPolicy policy = policyBefore.apply(day);
            published.forEach(its -> backtest.foretell(its.series(), its.position(), policy));
        });
        return backtest;
    }

    private void foretell(SurveySeries series, int position, TrustPolicy policy) {
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

    /**
     * The half-life in days, one of 15, 30, 60, 90, 180, 365 and 730, whose fading mean was off least: known afterwards
     * only.
     */
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

    private record Case(SurveySeries series, int position) {}

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
