package dev.engagement.gathering;

import dev.engagement.base.Violations;

/**
 * Answers of people who attended to "did you feel heard?".
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param answers number of people who answered, 0 to 100,000,000
 * @param feltHeard how many of them said yes, 0 to {@code answers}
 */
public record HeardFeedback(int answers, int feltHeard) {

    /**
     * Checks both counts.
     *
     * @param answers number of people who answered
     * @param feltHeard how many of them said yes
     * @throws dev.engagement.base.InvalidValueException if a count is negative, or more felt heard than answered
     */
    public HeardFeedback {
        Violations.of("HeardFeedback")
                .range("answers", answers, 0, Violations.PEOPLE)
                .require(feltHeard >= 0 && feltHeard <= answers, "feltHeard", "be from 0 to answers", feltHeard)
                .orThrow();
    }
}
