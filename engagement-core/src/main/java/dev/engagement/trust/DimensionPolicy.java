package dev.engagement.trust;

import java.util.List;
import org.immutables.value.Value;

/** What a policy assumes about one dimension, and how much it counts. This class is immutable and thread-safe. */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class DimensionPolicy permits ImmutableDimensionPolicy {

    DimensionPolicy() {}

    /** {@return the share of the dimension in the score, 0 to 1; those of a policy add up to 1} */
    public abstract double weight();

    /** {@return where communities lie before there is evidence, between 0 and 1} */
    public abstract double baseRate();

    /** {@return how much evidence the base rate is worth at the start, in answers: 0.000001 to 1,000,000} */
    public abstract double priorStrength();

    /** {@return the assumptions about noise that are tried side by side, at least one; their priors add up to 1} */
    public abstract List<NoiseScale> noiseScales();

    /**
     * {@return the prior share of each filter, noise scale by noise scale and within one drift rate by drift rate; each
     * above 0, and they add up to 1} Empty means the prior of the noise scale, spread evenly over the drift rates.
     */
    public abstract List<Double> filterPrior();

    @Value.Check
    void check() {
        PolicyCheck check = PolicyCheck.of("DimensionPolicy")
                .share("weight", weight())
                .between("baseRate", baseRate())
                .positive("priorStrength", priorStrength())
                .require(!noiseScales().isEmpty(), "noiseScales", "have at least one", "none")
                .addUpToOne(
                        "noiseScales",
                        "have priors that add up to 1",
                        noiseScales().stream().mapToDouble(NoiseScale::prior).sum());
        if (!filterPrior().isEmpty()) {
            filterPrior().forEach(share -> check.positiveShare("filterPrior", share));
            check.addUpToOne(
                    "filterPrior",
                    "add up to 1",
                    filterPrior().stream().mapToDouble(share -> share).sum());
        }
        check.orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds policies of dimensions; not thread-safe. */
    public static final class Builder extends ImmutableDimensionPolicy.Builder {
        Builder() {}
    }
}
