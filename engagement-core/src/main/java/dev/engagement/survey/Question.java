package dev.engagement.survey;

import dev.engagement.base.Violations;
import dev.engagement.id.QuestionId;
import java.util.Objects;
import java.util.Optional;

/**
 * One question of a survey.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param id id that is unique within the instrument
 * @param measure what it asks about
 * @param scale the answers it takes
 * @param reversed whether the least answer is the best, as in "How often do you feel unsafe?"
 * @param text the words people are asked, up to 10,000 characters; empty if not recorded
 */
public record Question(QuestionId id, Measure measure, Scale scale, boolean reversed, Optional<String> text) {

    /**
     * Checks the text.
     *
     * @param id id that is unique within the instrument
     * @param measure what it asks about
     * @param scale the answers it takes
     * @param reversed whether the least answer is the best
     * @param text the words people are asked, up to 10,000 characters; empty if not recorded
     * @throws dev.engagement.base.InvalidValueException if it is blank, too long or has control characters
     */
    public Question {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(scale, "scale");
        Violations.of("Question").text("text", text, Violations.TEXT).orThrow();
    }

    /**
     * {@return a question whose greatest answer is the best, without its words}
     *
     * @param id id that is unique within the instrument
     * @param measure what it asks about
     * @param scale the answers it takes
     */
    public static Question of(QuestionId id, Measure measure, Scale scale) {
        return new Question(id, measure, scale, false, Optional.empty());
    }

    /** Whether an answer can be one to this question: on its scale, or missing. */
    boolean takes(Answer answer) {
        return !(answer instanceof Answer.Given given) || scale.contains(given.value());
    }

    /** The answer with the greatest as the best: as given, or mirrored if this question is reversed. */
    double upright(Answer.Given answer) {
        return reversed ? (double) scale.min() + scale.max() - answer.value() : answer.value();
    }
}
