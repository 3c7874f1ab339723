package dev.engagement.trust;

import dev.engagement.base.Violations;
import dev.engagement.id.CommunityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * How well the team's relationship with one community is doing, as far as the evidence up to a day can tell.
 *
 * <p>Made by {@link TrustPolicy#assess}. The score is a mean on the scale of 0 to 100, not a percentage, and is never
 * shown without its {@link #standing()}. This class is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class TrustAssessment permits ImmutableTrustAssessment {

    /** Whether there is enough evidence to speak of a score. */
    public enum Standing {
        /** Too few dimensions have enough evidence; the score says little more than the base. */
        INSUFFICIENT_EVIDENCE,
        /** Dimensions of enough weight have enough evidence. */
        SUFFICIENT_EVIDENCE
    }

    /** How far base and contributions may miss the score. */
    private static final double TOLERANCE = 1e-9;

    TrustAssessment() {}

    /** {@return the community that was assessed} */
    public abstract CommunityId communityId();

    /** {@return the last day whose evidence was read} */
    public abstract LocalDate asOf();

    /** {@return the id of the policy it was read under} */
    public abstract String policy();

    /** {@return the score, 0 to 100} */
    public abstract double score();

    /** {@return where the truth lies} */
    public abstract Interval interval();

    /** {@return how many answers the score is worth, above 0} */
    public abstract double evidence();

    /** {@return the weight of the dimensions that have enough evidence, 0 to 1} */
    public abstract double coverage();

    /** {@return whether there is enough evidence} */
    public abstract Standing standing();

    /** {@return what the score is without evidence, 0 to 100} */
    public abstract double base();

    /** {@return how each dimension of the policy was read} */
    public abstract Map<Dimension, DimensionScore> dimensions();

    /**
     * {@return what moved the score from its base: {@code base + sum(points) = score}; by dimension and name of the
     * kind}
     */
    public abstract List<Contribution> contributions();

    /** {@return the score on the scale of outcomes, 0 to 1} */
    public final double mean() {
        return score() / 100;
    }

    /** {@return the variance of the mean on the scale of outcomes: that of a Beta distribution worth the evidence} */
    public final double variance() {
        return mean() * (1 - mean()) / (evidence() + 1);
    }

    /**
     * {@return the probability, 0 to 1, that this community's score is truly above another's, taking what is believed
     * of the two as independent} The two orders add up to 1.
     *
     * @param other the other community's assessment
     * @throws dev.engagement.base.InvalidValueException if the other was read under another policy
     */
    public final double probabilityAbove(TrustAssessment other) {
        Violations.of("TrustAssessment")
                .require(policy().equals(other.policy()), "policy", "be " + policy() + " for both", other.policy())
                .orThrow();
        return Beta.probabilityAbove(mean(), evidence(), other.mean(), other.evidence());
    }

    @Value.Check
    void check() {
        double explained = base()
                + contributions().stream().mapToDouble(Contribution::points).sum();
        Violations.of("TrustAssessment")
                .require(score() >= 0 && score() <= 100, "score", "be from 0 to 100", score())
                .require(evidence() > 0 && evidence() < Double.POSITIVE_INFINITY, "evidence", "be positive", evidence())
                .require(coverage() >= 0 && coverage() <= 1 + TOLERANCE, "coverage", "be from 0 to 1", coverage())
                .require(base() >= 0 && base() <= 100, "base", "be from 0 to 100", base())
                .require(
                        Math.abs(explained - score()) <= TOLERANCE,
                        "contributions",
                        "add up with the base to the score " + score(),
                        explained)
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this assessment} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds assessments; not thread-safe. */
    public static final class Builder extends ImmutableTrustAssessment.Builder {
        Builder() {}
    }
}
