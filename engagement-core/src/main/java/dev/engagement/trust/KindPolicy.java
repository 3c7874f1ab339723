package dev.engagement.trust;

import java.util.Optional;
import org.immutables.value.Value;

/** What a policy makes of one kind of evidence. This class is immutable and thread-safe. */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class KindPolicy permits ImmutableKindPolicy {

    KindPolicy() {}

    /** {@return a kind that is counted and shown but has no weight} */
    public static KindPolicy indicator() {
        return builder().build();
    }

    /** {@return the dimension it speaks for; empty if it is an indicator only, and then the numbers have no effect} */
    public abstract Optional<Dimension> dimension();

    /**
     * {@return how much one outcome informs: 0 (is ignored), or 0.000001 to 1,000,000; 1, a resident's answer, by
     * default}
     */
    @Value.Default
    public double reliability() {
        return 1;
    }

    /** {@return the weight of an outcome of 1: 0, or 0.000001 to 1,000,000; 1 by default} */
    @Value.Default
    public double positiveMass() {
        return 1;
    }

    /**
     * {@return the weight of an outcome of 0: 0, or 0.000001 to 1,000,000; 1 by default} Above the positive mass, bad
     * news weighs more.
     */
    @Value.Default
    public double negativeMass() {
        return 1;
    }

    /**
     * {@return how alike the outcomes of one day are, 0 (independent, the default) to 1 (all the same); the design
     * effect {@code 1 + (n - 1) * correlation} of Kish 1965 follows from it}
     */
    @Value.Default
    public double withinDayCorrelation() {
        return 0;
    }

    /** How many answers so many outcomes of one day are worth, weighed by reliability. */
    final double answers(long count) {
        return (double) count / (1 + (count - 1) * withinDayCorrelation()) * reliability();
    }

    @Value.Check
    void check() {
        PolicyCheck.of("KindPolicy")
                .amount("reliability", reliability())
                .amount("positiveMass", positiveMass())
                .amount("negativeMass", negativeMass())
                .share("withinDayCorrelation", withinDayCorrelation())
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds policies of kinds; not thread-safe. */
    public static final class Builder extends ImmutableKindPolicy.Builder {
        Builder() {}
    }
}
