package dev.engagement.people;

import dev.engagement.id.AssignmentId;
import dev.engagement.id.OfficerId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** An officer's time in a community, which is {@link #communityId()}. This class is immutable and thread-safe. */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class Assignment implements EngagementRecord permits ImmutableAssignment {

    Assignment() {}

    @Override
    public abstract AssignmentId id();

    /** {@return the officer} */
    public abstract OfficerId officerId();

    /** {@return the first day} */
    public abstract LocalDate from();

    /** {@return the first day that is no longer a part of it, after {@link #from()}; empty if no end is known} */
    public abstract Optional<LocalDate> to();

    /**
     * {@return whether the officer is assigned on this day}
     *
     * @param day the day
     */
    public final boolean covers(LocalDate day) {
        return !day.isBefore(from()) && to().map(day::isBefore).orElse(true);
    }

    @Value.Check
    void check() {
        Records.check("Assignment", this).later("to", to(), "from", from()).orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this assignment. */
    @Override
    public final Builder toBuilder() {
        // Written out, because the attribute named from leaves no room for a generated copy.
        return builder()
                .id(id())
                .communityId(communityId())
                .revision(revision())
                .recordedAt(recordedAt())
                .redactedAt(redactedAt())
                .visibility(visibility())
                .externalIds(externalIds())
                .attributes(attributes())
                .officerId(officerId())
                .from(from())
                .to(to());
    }

    /** Builds assignments; not thread-safe. */
    public static final class Builder extends ImmutableAssignment.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
