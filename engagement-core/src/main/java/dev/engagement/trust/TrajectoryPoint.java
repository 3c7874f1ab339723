package dev.engagement.trust;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The score at the end of one day of many, as an assessment of that day would give it.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param asOf the day
 * @param score the score, 0 to 100
 * @param evidence how many answers the score is worth, above 0
 * @param coverage weight of the dimensions that have enough evidence, 0 to 1
 * @param standing whether there is enough evidence to speak of a score
 * @param dimensions score of each dimension, 0 to 100
 * @param level probability that the interval covers, between 0 and 1
 */
public record TrajectoryPoint(
        LocalDate asOf,
        double score,
        double evidence,
        double coverage,
        TrustAssessment.Standing standing,
        Map<Dimension, Double> dimensions,
        double level) {

    /**
     * Copies the scores of the dimensions.
     *
     * @param asOf the day
     * @param score the score
     * @param evidence how many answers the score is worth
     * @param coverage weight of the dimensions that have enough evidence
     * @param standing whether there is enough evidence to speak of a score
     * @param dimensions score of each dimension
     * @param level probability that the interval covers
     */
    public TrajectoryPoint {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(standing, "standing");
        Map<Dimension, Double> copy = new EnumMap<>(Dimension.class);
        copy.putAll(dimensions);
        dimensions = Collections.unmodifiableMap(copy);
    }

    /** {@return where the truth lies; worked out on each call} */
    public Interval interval() {
        return Beta.interval(score / 100, evidence, level);
    }
}
