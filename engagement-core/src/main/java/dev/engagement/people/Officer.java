package dev.engagement.people;

import dev.engagement.base.Code;
import dev.engagement.base.Violations;
import dev.engagement.id.OfficerId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A member of the team. No score of an officer exists anywhere in the library. This class is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class Officer implements EngagementRecord permits ImmutableOfficer {

    Officer() {}

    @Override
    public abstract OfficerId id();

    /**
     * {@return how the officer wants to be called, up to 200 characters; empty if not told} Left out of
     * {@link #toString()}.
     */
    @Value.Redacted
    public abstract Optional<String> displayName();

    /** {@return the team or shift, 1 to 200 characters} */
    public abstract String team();

    /** {@return what the officer does there, such as {@code beat-officer}} */
    public abstract Code role();

    @Value.Check
    void check() {
        Records.check("Officer", this)
                .text("displayName", displayName(), Violations.TITLE)
                .text("team", team(), Violations.TITLE)
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this officer. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds officers; not thread-safe. */
    public static final class Builder extends ImmutableOfficer.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
