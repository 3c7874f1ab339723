package dev.engagement.trust;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The questions that an analyst asks of one ledger under one policy: how the score went, why, what if, and how sure.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class TrustAnalysis {

    /** One line in so many is dropped by {@link #sensitivity}. */
    private static final int TWENTIETH = 20;

    private final EvidenceLedger ledger;
    private final TrustPolicy policy;

    private TrustAnalysis(EvidenceLedger ledger, TrustPolicy policy) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /**
     * {@return the analysis of a ledger under a policy}
     *
     * @param ledger the evidence
     * @param policy what it is read under
     */
    public static TrustAnalysis of(EvidenceLedger ledger, TrustPolicy policy) {
        return new TrustAnalysis(ledger, policy);
    }

    /** {@return the evidence} */
    public EvidenceLedger ledger() {
        return ledger;
    }

    /** {@return what it is read under} */
    public TrustPolicy policy() {
        return policy;
    }

    /**
     * {@return the assessment at a day; the same as {@link TrustPolicy#assess}}
     *
     * @param asOf the day
     */
    public TrustAssessment assess(LocalDate asOf) {
        return policy.assess(ledger, asOf);
    }

    /**
     * {@return the score on every so many days, in one pass over the ledger}
     *
     * @param from the first day
     * @param to the last day, unless the steps miss it; not before the first
     * @param stepDays days from one point to the next, at least 1
     * @throws InvalidValueException if the days or the step are out of range
     */
    public List<TrajectoryPoint> trajectory(LocalDate from, LocalDate to, int stepDays) {
        Violations.of("TrustAnalysis")
                .require(!to.isBefore(from), "to", "not be before from", to)
                .atLeast("stepDays", stepDays, 1)
                .orThrow();
        TrustReader reader = new TrustReader(ledger, policy, to);
        List<TrajectoryPoint> points = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(stepDays)) {
            points.add(reader.at(day).point());
        }
        return points;
    }

    /**
     * {@return why the score changed from the end of one day to the end of another}
     *
     * @param from the earlier day
     * @param to the later day, or the same
     * @throws InvalidValueException if the second day is before the first
     */
    public TrustChange change(LocalDate from, LocalDate to) {
        Violations.of("TrustAnalysis")
                .require(!to.isBefore(from), "to", "not be before from", to)
                .orThrow();
        TrustReader reader = new TrustReader(ledger, policy, to);
        TrustReading before = reader.at(from);
        TrustReading after = reader.at(to);
        int known = after.complete().rowsUpTo(from.toEpochDay());
        List<Contribution> then = before.contributions(row -> true);
        List<Contribution> now = after.contributions(row -> row < known);
        List<Contribution> fading = new ArrayList<>();
        for (int i = 0; i < then.size(); i++) {
            Contribution its = then.get(i);
            fading.add(new Contribution(its.dimension(), its.kind(), now.get(i).points() - its.points()));
        }
        return new TrustChange(
                before.assessment(), after.assessment(), after.contributions(row -> row >= known), fading);
    }

    /**
     * {@return what outcomes of a kind will be on a day, as far as the evidence before that day can tell: the next
     * survey, for one}
     *
     * @param kind a kind that speaks for a dimension, and whose outcomes for and against weigh alike
     * @param count how many outcomes there will be, at least 1
     * @param day when they will be
     * @throws InvalidValueException if the kind does not fit, or the count is below 1
     */
    public Prediction predict(EvidenceKind kind, long count, LocalDate day) {
        KindPolicy its = policy.kind(kind);
        Violations.of("TrustAnalysis")
                .require(
                        its.dimension().isPresent()
                                && its.reliability() > 0
                                && its.positiveMass() > 0
                                && its.positiveMass() == its.negativeMass(),
                        "kind",
                        "speak for a dimension and weigh alike for and against",
                        kind)
                .atLeast("count", count, 1)
                .orThrow();
        EvidenceLedger complete = policy.presence().complete(ledger, day.minusDays(1));
        FilterBank.Reading foretold = new DimensionReader(
                        complete, policy, its.dimension().orElseThrow(), policy.weightMemory())
                .foretell(day.toEpochDay(), its.answers(count));
        return new Prediction(100 * foretold.mean(), 10_000 * foretold.variance());
    }

    /**
     * {@return what moved the score, down to days}
     *
     * @param asOf the day
     * @param lines how many pieces of evidence to name at most, 0 and up
     * @throws InvalidValueException if the number of lines is negative
     */
    public Explanation explain(LocalDate asOf, int lines) {
        Violations.of("TrustAnalysis").atLeast("lines", lines, 0).orThrow();
        TrustReading reading = new TrustReader(ledger, policy, asOf).at(asOf);
        List<Explanation.Line> all = reading.lines();
        all.sort(Comparator.comparingDouble((Explanation.Line line) -> -Math.abs(line.points())));
        int named = Math.min(lines, all.size());
        double rest =
                all.stream().skip(named).mapToDouble(Explanation.Line::points).sum();
        return new Explanation(reading.base(), all.subList(0, named), all.size() - named, rest, reading.score());
    }

    /**
     * {@return this analysis, had this evidence been there too}
     *
     * @param evidence what to add, about the same community
     * @throws InvalidValueException if it is about another community
     */
    public TrustAnalysis whatIfAdded(List<Evidence> evidence) {
        EvidenceAccumulator sums =
                EvidenceAccumulator.create(ledger.communityId()).accept(ledger);
        evidence.forEach(sums::accept);
        return of(sums.result(), policy);
    }

    /**
     * {@return this analysis, had this evidence not been there}
     *
     * @param evidence what to take out
     * @throws InvalidValueException if it is not there
     */
    public TrustAnalysis whatIfRemoved(List<Evidence> evidence) {
        EvidenceAccumulator sums =
                EvidenceAccumulator.create(ledger.communityId()).accept(ledger);
        evidence.forEach(sums::retract);
        return of(sums.result(), policy);
    }

    /**
     * {@return this analysis under another policy, such as {@link TrustPolicy#reweighed}}
     *
     * @param other the other policy
     */
    public TrustAnalysis whatIfWeighed(TrustPolicy other) {
        return of(ledger, other);
    }

    /**
     * {@return how much the score at a day hangs on little evidence, and on opinion}
     *
     * @param asOf the day
     */
    public Sensitivity sensitivity(LocalDate asOf) {
        TrustReading reading = new TrustReader(ledger, policy, asOf).at(asOf);
        List<Explanation.Line> recorded = reading.lines();
        recorded.removeIf(line -> line.kind() == EvidenceKind.PRESENCE_PERIOD);
        int dropped = (recorded.size() + TWENTIETH - 1) / TWENTIETH;
        List<Explanation.Line> lifting = strongest(recorded, dropped, line -> line.points() > 0);
        List<Explanation.Line> lowering = strongest(recorded, dropped, line -> line.points() < 0);
        Map<String, Double> presets = new LinkedHashMap<>();
        TrustPolicy.PRESETS.forEach(preset -> presets.put(preset.id(), scoreUnder(preset, asOf)));
        Map<Dimension, Double> halved = new EnumMap<>(Dimension.class);
        Map<Dimension, Double> raised = new EnumMap<>(Dimension.class);
        for (Dimension dimension : policy.dimensions().keySet()) {
            halved.put(dimension, scoreUnder(policy.reweighed(dimension, 0.5), asOf));
            raised.put(dimension, scoreUnder(policy.reweighed(dimension, 1.5), asOf));
        }
        return new Sensitivity(
                reading.score(),
                lifting,
                scoreWithout(lifting, asOf),
                lowering,
                scoreWithout(lowering, asOf),
                presets,
                halved,
                raised);
    }

    private static List<Explanation.Line> strongest(
            List<Explanation.Line> lines, int most, Predicate<Explanation.Line> side) {
        return lines.stream()
                .filter(side)
                .sorted(Comparator.comparingDouble((Explanation.Line line) -> -Math.abs(line.points())))
                .limit(most)
                .toList();
    }

    private double scoreWithout(List<Explanation.Line> lines, LocalDate asOf) {
        List<Evidence> evidence = lines.stream()
                .map(line -> new Evidence(
                        ledger.communityId(), line.day().toEpochDay(), line.kind(), line.count(), line.outcomeMicros()))
                .toList();
        return whatIfRemoved(evidence).scoreUnder(policy, asOf);
    }

    private double scoreUnder(TrustPolicy other, LocalDate asOf) {
        return new TrustReader(ledger, other, asOf).at(asOf).score();
    }
}
