package dev.engagement.disclosure;

import dev.engagement.base.Violations;
import dev.engagement.trust.TrustAssessment;

/**
 * A trust score as it is published: in whole points, because finer ones would show what a single answer changed.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param score mean on the scale of 0 to 100; a mean, not a percentage
 * @param low lower end of its interval, 0 to 100
 * @param high upper end of its interval, 0 to 100
 */
public record PublicScore(int score, int low, int high) {

    private static final int GREATEST = 100;

    /**
     * Checks the ranges.
     *
     * @param score the score
     * @param low lower end of its interval
     * @param high upper end of its interval
     * @throws dev.engagement.base.InvalidValueException if one is left
     */
    public PublicScore {
        Violations.of("PublicScore")
                .range("score", score, 0, GREATEST)
                .range("low", low, 0, GREATEST)
                .range("high", high, low, GREATEST)
                .orThrow();
    }

    static PublicScore of(TrustAssessment assessment) {
        return new PublicScore(
                (int) Math.round(assessment.score()),
                (int) Math.floor(assessment.interval().low()),
                (int) Math.ceil(assessment.interval().high()));
    }
}
