package dev.engagement.trust;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violations;
import dev.engagement.id.CommunityId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Learns from the ledgers of many communities what a policy else assumes: how fast trust drifts and how noisy outcomes
 * are (the priors of the filters, by expectation maximisation on their likelihoods), and where communities lie (base
 * rate and prior strength, by moments over communities with enough evidence).
 *
 * <p>Of each ledger it keeps a few hundred bytes, whatever the ledger's size. The result does not depend on the order
 * of the ledgers, nor on how they were split among calibrations that were combined; so a distributed job can calibrate
 * too. This class is mutable and not thread-safe.
 */
public final class TrustCalibration {

    private static final int ROUNDS = 50;

    /** Answers from which a community, and communities from which a dimension, can be learned from. */
    private static final int ENOUGH = 20;

    private static final double LEAST_PRIOR = 1e-6;
    private static final double LEAST_SPREAD = 1e-4;
    private static final double LEAST_BASE = 1e-3;

    private final TrustPolicy policy;
    private final LocalDate asOf;
    /** Sorted, so that sums of fractions are always taken in one order. */
    private final Map<CommunityId, Map<Dimension, Lesson>> lessons =
            new TreeMap<>(Comparator.comparing(CommunityId::value));

    private TrustCalibration(TrustPolicy policy, LocalDate asOf) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
    }

    /**
     * {@return a new calibration that has read nothing}
     *
     * @param policy what is fitted; it gives all that is not learned
     * @param asOf the last day that is read
     */
    public static TrustCalibration create(TrustPolicy policy, LocalDate asOf) {
        return new TrustCalibration(policy, asOf);
    }

    /**
     * {@return the policy that fits these ledgers; each is read once and can be dropped at once}
     *
     * @param ledgers the ledgers, no two of one community
     * @param asOf the last day that is read
     * @param policy what is fitted; it gives all that is not learned
     */
    public static TrustPolicy fit(Iterable<EvidenceLedger> ledgers, LocalDate asOf, TrustPolicy policy) {
        TrustCalibration calibration = create(policy, asOf);
        ledgers.forEach(calibration::accept);
        return calibration.result();
    }

    /** {@return the number of communities that have been read} */
    public int communities() {
        return lessons.size();
    }

    /**
     * Reads the whole ledger of a community.
     *
     * @param ledger the ledger
     * @return this calibration
     * @throws InvalidValueException if a ledger of this community has been read before
     */
    public TrustCalibration accept(EvidenceLedger ledger) {
        EvidenceLedger complete = policy.presence().complete(ledger, asOf);
        Map<Dimension, Lesson> learned = new TreeMap<>();
        for (Dimension dimension : policy.dimensions().keySet()) {
            DimensionReader reader = new DimensionReader(complete, policy, dimension, 1);
            if (reader.observations().days() > 0) {
                reader.at(asOf.toEpochDay());
                learned.put(dimension, Lesson.of(reader));
            }
        }
        keep(ledger.communityId(), learned);
        return this;
    }

    /**
     * Takes over what another calibration has read.
     *
     * @param other the other calibration
     * @return this calibration
     * @throws InvalidValueException if it has another policy or day, or has read one of the same communities
     */
    public TrustCalibration combine(TrustCalibration other) {
        Violations.of("TrustCalibration")
                .require(policy.equals(other.policy), "policy", "be the same for both", other.policy.id())
                .require(asOf.equals(other.asOf), "asOf", "be " + asOf + " for both", other.asOf)
                .orThrow();
        other.lessons.forEach(this::keep);
        return this;
    }

    /**
     * {@return the fitted policy, whose id is that of the policy it started from with the day and the number of
     * communities} A dimension keeps its base rate and prior strength while fewer than 20 communities have 20 answers
     * in it.
     */
    public TrustPolicy result() {
        TrustPolicy.Builder fitted = policy.toBuilder().id(policy.idWith("/fitted-" + asOf + "-" + communities()));
        policy.dimensions().forEach((dimension, its) -> {
            List<Lesson> about = lessons.values().stream()
                    .map(learned -> learned.get(dimension))
                    .filter(Objects::nonNull)
                    .toList();
            fitted.putDimension(dimension, about.isEmpty() ? its : fit(its, about));
        });
        return fitted.build();
    }

    private void keep(CommunityId community, Map<Dimension, Lesson> learned) {
        if (lessons.putIfAbsent(community, learned) != null) {
            throw new InvalidValueException("TrustCalibration", "ledgers", "be one for each community", community);
        }
    }

    private static DimensionPolicy fit(DimensionPolicy policy, List<Lesson> lessons) {
        DimensionPolicy.Builder fitted = policy.toBuilder()
                .filterPrior(Arrays.stream(filterPrior(lessons)).boxed().toList());
        double[] means = lessons.stream()
                .filter(lesson -> lesson.answers >= ENOUGH)
                .mapToDouble(lesson -> lesson.mean)
                .toArray();
        if (means.length >= ENOUGH) {
            double base = Arrays.stream(means).sum() / means.length;
            double spread = Arrays.stream(means)
                            .map(mean -> (mean - base) * (mean - base))
                            .sum()
                    / means.length;
            fitted.baseRate(Math.min(Math.max(base, LEAST_BASE), 1 - LEAST_BASE))
                    .priorStrength(Math.max(base * (1 - base) / Math.max(spread, LEAST_SPREAD) - 2, 1));
        }
        return fitted.build();
    }

    /** Expectation maximisation: shares each community out among the filters by how likely they held its outcomes. */
    private static double[] filterPrior(List<Lesson> lessons) {
        int size = lessons.get(0).likelihoods.length;
        double[] prior = new double[size];
        Arrays.fill(prior, 1.0 / size);
        for (int round = 0; round < ROUNDS; round++) {
            double[] shares = new double[size];
            for (Lesson lesson : lessons) {
                double all = 0;
                for (int i = 0; i < size; i++) {
                    all += prior[i] * lesson.likelihoods[i];
                }
                for (int i = 0; i < size; i++) {
                    shares[i] += prior[i] * lesson.likelihoods[i] / all;
                }
            }
            for (int i = 0; i < size; i++) {
                prior[i] = shares[i] / lessons.size();
            }
        }
        double[] floored =
                Arrays.stream(prior).map(share -> Math.max(share, LEAST_PRIOR)).toArray();
        double sum = Arrays.stream(floored).sum();
        return Arrays.stream(floored).map(share -> share / sum).toArray();
    }

    /** What one dimension of one community teaches. */
    private static final class Lesson {

        /** Of each filter, as shares of the greatest. */
        private final double[] likelihoods;

        private final double answers;
        private final double mean;

        private Lesson(double[] likelihoods, double answers, double mean) {
            this.likelihoods = likelihoods;
            this.answers = answers;
            this.mean = mean;
        }

        static Lesson of(DimensionReader reader) {
            double[] logs = reader.bank().logLikelihoods();
            double top = Arrays.stream(logs).max().orElseThrow();
            Observations observations = reader.observations();
            double answers = 0;
            double mass = 0;
            double positive = 0;
            for (int day = 0; day < observations.days(); day++) {
                double its = observations.mass(day);
                answers += its * its / observations.noise(day);
                mass += its;
                positive += its * observations.outcome(day);
            }
            return new Lesson(
                    Arrays.stream(logs).map(log -> StrictMath.exp(log - top)).toArray(), answers, positive / mass);
        }
    }
}
