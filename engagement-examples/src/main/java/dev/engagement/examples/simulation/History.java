package dev.engagement.examples.simulation;

import dev.engagement.id.CommunityId;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import java.util.random.RandomGenerator;

/** The truth about one simulated community, day by day, and what is reported of it. This class is immutable. */
final class History {

    private static final double FEWEST_A_DAY = 0.02;
    private static final double MOST_A_DAY = 10;

    private final double[] truth;
    private final int[] counts;
    private final int[] positives;

    private History(int days) {
        truth = new double[days];
        counts = new int[days];
        positives = new int[days];
    }

    /** Lets a community live for so many days. */
    static History of(Scenario scenario, int days, RandomGenerator random) {
        History history = new History(days);
        double perDay = FEWEST_A_DAY * StrictMath.pow(MOST_A_DAY / FEWEST_A_DAY, random.nextDouble());
        double logit = Scenario.START + Scenario.START_SPREAD * gaussian(random);
        for (int day = 0; day < days; day++) {
            logit += scenario.reversion() * (Scenario.START - logit) + Math.sqrt(scenario.drift()) * gaussian(random);
            if (random.nextDouble() < scenario.jumps()) {
                logit += Scenario.JUMP * gaussian(random);
            }
            history.truth[day] = share(logit);
            int burst = scenario.daysPerBurst();
            history.counts[day] = random.nextInt(burst) == 0 ? poisson(perDay * burst, random) : 0;
            history.positives[day] = positives(history.counts[day], history.truth[day], scenario, random);
        }
        return history;
    }

    /** The share that belongs to log-odds. */
    static double share(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /**
     * Outcomes of one day are drawn from an urn (Polya 1923) to which each adds its like, so that they are correlated.
     */
    private static int positives(int count, double truth, Scenario scenario, RandomGenerator random) {
        double like = scenario.withinDayCorrelation() / (1 - scenario.withinDayCorrelation());
        int good = 0;
        int positives = 0;
        for (int i = 0; i < count; i++) {
            boolean outcome = random.nextDouble() < (truth + like * good) / (1 + like * i);
            good += outcome ? 1 : 0;
            positives += outcome == (random.nextDouble() >= scenario.misreported()) ? 1 : 0;
        }
        return positives;
    }

    /** A number of the standard normal distribution (Box and Muller 1958), the same on every machine. */
    private static double gaussian(RandomGenerator random) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /** A Poisson number (Knuth 1969); the mean is at most some hundreds. */
    private static int poisson(double mean, RandomGenerator random) {
        double limit = StrictMath.exp(-mean);
        int events = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            events++;
        }
        return events;
    }

    int days() {
        return truth.length;
    }

    /** Probability of a good outcome on a day. */
    double truth(int day) {
        return truth[day];
    }

    /** Outcomes reported on a day. */
    int count(int day) {
        return counts[day];
    }

    /** Good ones among them. */
    int positives(int day) {
        return positives[day];
    }

    /** What is reported, as evidence of a kind from 1970-01-01 on. */
    EvidenceLedger ledger(CommunityId community, EvidenceKind kind) {
        EvidenceAccumulator sums = EvidenceAccumulator.create(community);
        for (int day = 0; day < days(); day++) {
            if (counts[day] > 0) {
                sums.accept(new Evidence(community, day, kind, counts[day], positives[day] * Evidence.MICROS));
            }
        }
        return sums.result();
    }
}
