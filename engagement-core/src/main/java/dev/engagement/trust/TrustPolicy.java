package dev.engagement.trust;

import dev.engagement.base.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * How evidence is weighed: everything of the trust score that is opinion, not fact.
 *
 * <p>The values of {@link #DEFAULT} can be read from it, or as JSON: engagement-json writes a policy with
 * {@code EngagementFormat.POLICIES}. This class is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class TrustPolicy permits ImmutableTrustPolicy {

    /** The policy of who has no other; its id is {@code default-1}. */
    public static final TrustPolicy DEFAULT = Presets.standard();

    /** As the default, but bad news weighs four times as much as good everywhere but in surveys; {@code skogan-1}. */
    public static final TrustPolicy SKOGAN = Presets.skogan(DEFAULT);

    /** What residents answer in surveys, and nothing else; {@code survey-only-1}. */
    public static final TrustPolicy SURVEY_ONLY = Presets.surveyOnly(DEFAULT);

    /** Responsiveness, reliability and presence, and nothing that residents say of trust; {@code service-only-1}. */
    public static final TrustPolicy SERVICE_ONLY = Presets.serviceOnly(DEFAULT);

    /** The policies that come with the library, the default first. */
    public static final List<TrustPolicy> PRESETS = List.of(DEFAULT, SKOGAN, SURVEY_ONLY, SERVICE_ONLY);

    private static final int LONGEST_ID = 128;

    TrustPolicy() {}

    /** {@return the name and version of the policy, 1 to 128 characters; stands in every assessment} */
    public abstract String id();

    /** {@return how much evidence the base rate is worth when a filter is read, in answers: 0.000001 to 1,000,000} */
    public abstract double readPrior();

    /**
     * {@return the assumed speeds of change that are tried side by side, at least one: variance of the log-odds per
     * day, each 0 or 0.000001 to 1,000,000}
     */
    public abstract List<Double> driftRates();

    /** {@return how long the weights of filters remember how well each predicted, 0 (not at all) to 1 (for ever)} */
    public abstract double weightMemory();

    /** {@return the least variance of an outcome, 0.000001 to 0.25; keeps means near 0 and 1 movable} */
    public abstract double varianceFloor();

    /** {@return the probability that an interval covers, between 0 and 1} */
    public abstract double intervalLevel();

    /** {@return the number of respondents to assume of a survey whose publisher names none, at least 1} */
    public abstract int assumedRespondents();

    /** {@return how far dimensions err together, 0 (independently) to 1 (as one)} */
    public abstract double dimensionCorrelation();

    /** {@return the evidence from which a dimension counts as covered, in answers: 0, or 0.000001 to 1,000,000} */
    public abstract double minimumEvidence();

    /** {@return the weight of covered dimensions from which the standing is sufficient, 0 to 1} */
    public abstract double minimumCoverage();

    /** {@return what is assumed about each dimension; one that is left out is not scored} */
    public abstract Map<Dimension, DimensionPolicy> dimensions();

    /** {@return how showing up is derived from contacts} */
    public abstract PresenceRule presence();

    /** {@return what is made of each kind; one that is left out is an indicator} */
    public abstract Map<EvidenceKind, KindPolicy> kinds();

    /**
     * {@return what is made of a kind, whether or not it is listed}
     *
     * @param kind the kind
     */
    public final KindPolicy kind(EvidenceKind kind) {
        return kinds().getOrDefault(kind, KindPolicy.indicator());
    }

    /**
     * {@return this policy with the weight of one dimension multiplied, and all weights scaled to add up to 1 again;
     * its id says so}
     *
     * @param dimension the dimension
     * @param factor 0 and up
     * @throws dev.engagement.base.InvalidValueException if the dimension is not scored, or no weight is left
     */
    public final TrustPolicy reweighed(Dimension dimension, double factor) {
        Violations.of("TrustPolicy")
                .require(dimensions().containsKey(dimension), "dimensions", "have the one to weigh", dimension)
                .require(factor >= 0 && factor < Double.POSITIVE_INFINITY, "factor", "be 0 or above", factor)
                .orThrow();
        double sum = 1 + dimension(dimension).weight() * (factor - 1);
        Builder policy = toBuilder().id(idWith("/" + dimension + "*" + factor));
        dimensions()
                .forEach((each, its) -> policy.putDimension(
                        each,
                        its.toBuilder()
                                .weight(its.weight() * (each == dimension ? factor : 1) / sum)
                                .build()));
        return policy.build();
    }

    /** The id of a policy made from this one: this id with what was done, cut where it has to make room. */
    final String idWith(String change) {
        int room = Math.min(id().length(), LONGEST_ID - change.length());
        boolean halvesPair = Character.isHighSurrogate(id().charAt(room - 1));
        return id().substring(0, halvesPair ? room - 1 : room) + change;
    }

    /** What is assumed about a dimension that is scored. */
    final DimensionPolicy dimension(Dimension dimension) {
        return Objects.requireNonNull(dimensions().get(dimension), "dimension");
    }

    /**
     * Reads a ledger at a day; later rows are ignored.
     *
     * <p>The same ledger, policy and day give the same assessment on every machine, but for the ends of intervals: on
     * machines of different kinds these may differ, by at most 1e-9.
     *
     * @param ledger the evidence
     * @param asOf the last day that is read, in the community's zone
     * @return how the community is doing on that day
     */
    public final TrustAssessment assess(EvidenceLedger ledger, LocalDate asOf) {
        return new TrustReader(ledger, this, asOf).at(asOf).assessment();
    }

    @Value.Check
    void check() {
        Violations.of("TrustPolicy").text("id", id(), LONGEST_ID).orThrow();
        PolicyCheck check = PolicyCheck.of("TrustPolicy")
                .positive("readPrior", readPrior())
                .require(!driftRates().isEmpty(), "driftRates", "have at least one", "none")
                .share("weightMemory", weightMemory())
                .range("varianceFloor", varianceFloor(), 0.000001, 0.25)
                .between("intervalLevel", intervalLevel())
                .require(assumedRespondents() >= 1, "assumedRespondents", "be at least 1", assumedRespondents())
                .share("dimensionCorrelation", dimensionCorrelation())
                .amount("minimumEvidence", minimumEvidence())
                .share("minimumCoverage", minimumCoverage())
                .addUpToOne(
                        "dimensions",
                        "have weights that add up to 1",
                        dimensions().values().stream()
                                .mapToDouble(DimensionPolicy::weight)
                                .sum());
        driftRates().forEach(rate -> check.amount("driftRates", rate));
        dimensions().forEach((dimension, policy) -> checkFilters(check, dimension, policy));
        Map<EvidenceKind, KindPolicy> stray = new TreeMap<>(kinds());
        stray.values()
                .removeIf(kind -> kind.dimension().isEmpty()
                        || dimensions().containsKey(kind.dimension().get()));
        check.require(stray.isEmpty(), "kinds", "speak for dimensions of the policy", stray.keySet());
        check.orThrow();
    }

    private void checkFilters(PolicyCheck check, Dimension dimension, DimensionPolicy policy) {
        int filters = policy.noiseScales().size() * driftRates().size();
        check.require(
                policy.filterPrior().isEmpty() || policy.filterPrior().size() == filters,
                "dimensions",
                "have one filterPrior per noise scale and drift rate, " + filters + " for " + dimension,
                policy.filterPrior().size());
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this policy} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds policies; not thread-safe. */
    public static final class Builder extends ImmutableTrustPolicy.Builder {
        Builder() {}
    }
}
