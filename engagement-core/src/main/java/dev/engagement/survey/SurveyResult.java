package dev.engagement.survey;

import dev.engagement.base.DayPeriod;
import dev.engagement.base.Violations;
import dev.engagement.id.SurveyResultId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * The mean answer of a survey in one community, published or derived.
 *
 * <p>A mean on one scale, a mean on another and a share of people who agree are different facts and are never averaged
 * together. This class is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class SurveyResult implements EngagementRecord permits ImmutableSurveyResult {

    SurveyResult() {}

    @Override
    public abstract SurveyResultId id();

    /** {@return what was asked about} */
    public abstract Measure measure();

    /** {@return the scale of the answers} */
    public abstract Scale scale();

    /** {@return the mean answer, on the scale} */
    public abstract double mean();

    /** {@return the number of people who answered, 1 to 100,000,000; empty if not published} */
    public abstract OptionalInt respondents();

    /** {@return the days on which people were asked} */
    public abstract DayPeriod period();

    @Value.Check
    void check() {
        Records.check("SurveyResult", this)
                .require(scale().contains(mean()), "mean", "be on its scale", mean())
                .range("respondents", respondents().orElse(1), 1, Violations.PEOPLE)
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this result. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds survey results; not thread-safe. */
    public static final class Builder extends ImmutableSurveyResult.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
