package dev.engagement.concern;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.Violations;
import dev.engagement.id.ConcernId;
import dev.engagement.id.ConductFeedbackId;
import dev.engagement.id.InteractionId;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What somebody said about how they, or others, were treated.
 *
 * <p>Its handling, if there is any, is a concern of its own. This class is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class ConductFeedback implements EngagementRecord permits ImmutableConductFeedback {

    /** Praise or blame. */
    public enum Kind {
        /** Praise. */
        COMMENDATION,
        /** Blame. */
        COMPLAINT
    }

    ConductFeedback() {}

    @Override
    public abstract ConductFeedbackId id();

    /** {@return when it reached the team; not after {@link #recordedAt()}} */
    public abstract Instant receivedAt();

    /** {@return whether it is praise or blame} */
    public abstract Kind kind();

    /** {@return how it reached the team} */
    public abstract Channel channel();

    /** {@return who gave it} */
    public abstract Participant givenBy();

    /** {@return what it is about} */
    public abstract Code category();

    /** {@return the words, up to 10,000 characters; empty if not kept} Left out of {@link #toString()}. */
    @Value.Redacted
    public abstract Optional<String> text();

    /** {@return the interaction it is about; empty if none, or not recorded} */
    public abstract Optional<InteractionId> about();

    /** {@return the concern that its handling is; empty if it is not handled} */
    public abstract Optional<ConcernId> handledIn();

    @Value.Check
    void check() {
        Records.check("ConductFeedback", this)
                .require(!receivedAt().isAfter(recordedAt()), "receivedAt", "not be after recordedAt", receivedAt())
                .text("text", text(), Violations.TEXT)
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this feedback. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds conduct feedback; not thread-safe. */
    public static final class Builder extends ImmutableConductFeedback.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
