package dev.engagement.examples.simulation;

import dev.engagement.id.CommunityId;
import dev.engagement.trust.Dimension;
import dev.engagement.trust.DimensionPolicy;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.Interval;
import dev.engagement.trust.TrajectoryPoint;
import dev.engagement.trust.TrustAnalysis;
import dev.engagement.trust.TrustCalibration;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * All ratings on the same communities of one scenario. The model is calibrated on as many other communities of the
 * scenario. Every tenth day counts, once there have been some.
 */
final class Trial {

    /** The model, as its default policy has it. */
    static final String MODEL = "this model";

    /** The model, calibrated. */
    static final String CALIBRATED = "this model, calibrated";

    /** What the others are multiples of. */
    static final String BEST = "grid Bayes filter told the truth";

    private static final EvidenceKind KIND = EvidenceKind.CONTACT_RATED_BY_RESIDENT;
    private static final int STEP = 10;

    private static final Map<String, Function<Scenario, Rating>> RATINGS = ratings();

    private final Map<String, Accuracy> accuracies = new LinkedHashMap<>();

    private Trial() {}

    /** The default policy with one dimension, so that its score is that dimension's. */
    private static TrustPolicy policy() {
        TrustPolicy all = TrustPolicy.DEFAULT;
        DimensionPolicy dimension = Objects.requireNonNull(all.dimensions().get(Dimension.FAIRNESS));
        return all.toBuilder()
                .id("simulation-1")
                .dimensions(Map.of(
                        Dimension.FAIRNESS, dimension.toBuilder().weight(1).build()))
                .kinds(Map.of(KIND, all.kind(KIND)))
                .build();
    }

    private static Map<String, Function<Scenario, Rating>> ratings() {
        Map<String, Function<Scenario, Rating>> ratings = new LinkedHashMap<>();
        ratings.put("cumulative mean", scenario -> BetaRating.cumulative());
        ratings.put("Beta, half-life 30 d", scenario -> BetaRating.halfLife(30));
        ratings.put("Beta, half-life 90 d", scenario -> BetaRating.halfLife(90));
        ratings.put("Beta, half-life 365 d", scenario -> BetaRating.halfLife(365));
        ratings.put("Beta reputation, 2 % per record", scenario -> BetaRating.perRecord(0.98));
        ratings.put("Glicko", scenario -> LogitRating.glicko());
        ratings.put("logit Kalman told the drift", LogitRating::kalman);
        ratings.put(BEST, GridRating::new);
        return ratings;
    }

    /** Tries a scenario; the same arguments give the same result. */
    static Trial of(Scenario scenario, long seed, int communities, int days) {
        RandomGenerator random = new SplittableRandom(seed);
        TrustPolicy policy = policy();
        TrustPolicy calibrated = TrustCalibration.fit(
                IntStream.range(0, communities)
                        .mapToObj(i -> ledger(i, History.of(scenario, days, random)))
                        .toList(),
                LocalDate.ofEpochDay(days - 1),
                policy);
        Trial trial = new Trial();
        for (int i = 0; i < communities; i++) {
            History history = History.of(scenario, days, random);
            trial.read(MODEL, policy, ledger(i, history), history);
            trial.read(CALIBRATED, calibrated, ledger(i, history), history);
            RATINGS.forEach((name, rating) -> trial.follow(name, rating.apply(scenario), history));
        }
        return trial;
    }

    private static EvidenceLedger ledger(int community, History history) {
        return history.ledger(CommunityId.of("c-" + community), KIND);
    }

    private void read(String name, TrustPolicy policy, EvidenceLedger ledger, History history) {
        List<TrajectoryPoint> points = TrustAnalysis.of(ledger, policy)
                .trajectory(LocalDate.ofEpochDay(Simulation.FIRST_DAY), LocalDate.ofEpochDay(history.days() - 1), STEP);
        for (TrajectoryPoint point : points) {
            Interval interval = point.interval();
            accuracy(name)
                    .add(
                            new Estimate(point.score() / 100, interval.low() / 100, interval.high() / 100),
                            history.truth((int) point.asOf().toEpochDay()));
        }
    }

    private void follow(String name, Rating rating, History history) {
        for (int day = 0; day < history.days(); day++) {
            rating.observe(history.count(day), history.positives(day));
            if (day >= Simulation.FIRST_DAY && (day - Simulation.FIRST_DAY) % STEP == 0) {
                accuracy(name).add(rating.estimate(), history.truth(day));
            }
        }
    }

    /** How close a rating came. */
    Accuracy accuracy(String name) {
        return accuracies.computeIfAbsent(name, unknown -> new Accuracy());
    }

    /** The ratings, those of the model first. */
    List<String> names() {
        return List.copyOf(accuracies.keySet());
    }
}
