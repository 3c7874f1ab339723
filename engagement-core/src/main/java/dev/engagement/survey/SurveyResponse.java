package dev.engagement.survey;

import dev.engagement.base.DayPeriod;
import dev.engagement.id.QuestionId;
import dev.engagement.id.SurveyInstrumentId;
import dev.engagement.id.SurveyResponseId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The answers of one person, who is not identified and who has nowhere an identity could be put. This class is
 * immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class SurveyResponse implements EngagementRecord permits ImmutableSurveyResponse {

    /** How people came to be asked, from the most to the least representative. */
    public enum Sampling {
        /** Drawn at random. */
        PROBABILITY,
        /** Chosen so that groups are there in their numbers. */
        QUOTA,
        /** Whoever was at hand. */
        CONVENIENCE,
        /** Whoever wanted to. */
        SELF_SELECTED
    }

    private static final double GREATEST_WEIGHT = 1e9;

    SurveyResponse() {}

    @Override
    public abstract SurveyResponseId id();

    /** {@return the instrument} */
    public abstract SurveyInstrumentId instrumentId();

    /** {@return the version of the instrument, from 1} */
    public abstract int instrumentVersion();

    /** {@return the days on which people were asked} */
    public abstract DayPeriod period();

    /** {@return how this person came to be asked} */
    public abstract Sampling sampling();

    /** {@return how many people this one stands for, above 0, at most a billion; 1 unless said otherwise} */
    @Value.Default
    public double weight() {
        return 1;
    }

    /** {@return the answers by question; a question that is not there was {@link Answer.Missing#NOT_ASKED}} */
    public abstract Map<QuestionId, Answer> answers();

    /**
     * {@return the answer to a question}
     *
     * @param question id of the question
     */
    public final Answer answerTo(QuestionId question) {
        return answers().getOrDefault(question, Answer.Missing.NOT_ASKED);
    }

    @Value.Check
    void check() {
        Records.check("SurveyResponse", this)
                .atLeast("instrumentVersion", instrumentVersion(), 1)
                .require(weight() > 0 && weight() <= GREATEST_WEIGHT, "weight", "be above 0, at most 1e9", weight())
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this response. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds survey responses; not thread-safe. */
    public static final class Builder extends ImmutableSurveyResponse.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
