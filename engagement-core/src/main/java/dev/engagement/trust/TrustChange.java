package dev.engagement.trust;

import dev.engagement.base.Violations;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Why a score changed between two days: what is new, and how what was known before has faded or come to weigh more. The
 * two add up to the change exactly.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param before the earlier assessment
 * @param after the later assessment
 * @param newEvidence points of the evidence since the earlier day, by dimension and name of the kind
 * @param fading points that evidence up to the earlier day has gained or lost since, by dimension and name of the kind
 */
public record TrustChange(
        TrustAssessment before, TrustAssessment after, List<Contribution> newEvidence, List<Contribution> fading) {

    private static final double TOLERANCE = 1e-9;

    /**
     * Checks the sum.
     *
     * @param before the earlier assessment
     * @param after the later assessment
     * @param newEvidence points of the evidence since the earlier day
     * @param fading points that evidence up to the earlier day has gained or lost since
     * @throws dev.engagement.base.InvalidValueException if the points do not add up to the change
     */
    public TrustChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        newEvidence = List.copyOf(newEvidence);
        fading = List.copyOf(fading);
        double points = Stream.concat(newEvidence.stream(), fading.stream())
                .mapToDouble(Contribution::points)
                .sum();
        Violations.of("TrustChange")
                .require(
                        Math.abs(before.score() + points - after.score()) <= TOLERANCE,
                        "newEvidence",
                        "add up with fading to the change",
                        points)
                .orThrow();
    }

    /** {@return the points by which the score changed} */
    public double points() {
        return after.score() - before.score();
    }
}
