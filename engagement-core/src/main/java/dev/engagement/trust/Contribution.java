package dev.engagement.trust;

import dev.engagement.base.Violations;
import java.util.Objects;

/**
 * How far one kind of evidence moved the score away from its base. This record is immutable and thread-safe.
 *
 * @param dimension the dimension it speaks for
 * @param kind the kind
 * @param points points on the scale of the score, positive or negative
 */
public record Contribution(Dimension dimension, EvidenceKind kind, double points) {

    /**
     * Checks that the points are a number.
     *
     * @param dimension the dimension it speaks for
     * @param kind the kind
     * @param points points on the scale of the score
     * @throws dev.engagement.base.InvalidValueException if they are not
     */
    public Contribution {
        Objects.requireNonNull(dimension, "dimension");
        Objects.requireNonNull(kind, "kind");
        Violations.of("Contribution")
                .require(Double.isFinite(points), "points", "be finite", points)
                .orThrow();
    }
}
