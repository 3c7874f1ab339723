package dev.engagement.people;

import dev.engagement.id.ConsentId;
import dev.engagement.id.ResidentId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One decision of a resident about one purpose. What holds in the end is told by all decisions together, see
 * {@link Consents}. This class is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class Consent implements EngagementRecord permits ImmutableConsent {

    /** What was asked for. */
    public enum Purpose {
        /** To be contacted. */
        CONTACT,
        /** To be asked in surveys. */
        SURVEY,
        /** To be named in public lists. */
        PUBLIC_LISTING,
        /** To be shown in photographs. */
        PHOTO,
        /** To have data shared with partner organizations. */
        SHARING_WITH_PARTNER
    }

    /**
     * How it was decided; the words of the W3C Data Privacy Vocabulary. That a consent expired is computed, never
     * stored.
     */
    public enum Status {
        /** Nothing is known. */
        UNKNOWN,
        /** The resident was asked and has not answered. */
        REQUESTED,
        /** The resident put the decision off. */
        DEFERRED,
        /** The resident said no. */
        REFUSED,
        /** The resident said yes. */
        GIVEN,
        /** The resident said yes again. */
        RENEWED,
        /** It turned out not to be valid. */
        INVALIDATED,
        /** Somebody other than the resident took it back. */
        REVOKED,
        /** The resident took it back. */
        WITHDRAWN;

        /** {@return whether it is a yes: only {@link #GIVEN} and {@link #RENEWED} are} */
        public boolean isYes() {
            return this == GIVEN || this == RENEWED;
        }
    }

    Consent() {}

    @Override
    public abstract ConsentId id();

    /** {@return whose decision it is} */
    public abstract ResidentId residentId();

    /** {@return what it is about} */
    public abstract Purpose purpose();

    /** {@return how it was decided} */
    public abstract Status status();

    /** {@return when it was decided} */
    public abstract Instant at();

    /** {@return the time from which it no longer permits anything, after {@link #at()}; empty if it does not expire} */
    public abstract Optional<Instant> expires();

    /**
     * {@return whether this decision, taken alone, permits its purpose at a time: a yes, from its time until it
     * expires}
     *
     * @param time the time
     */
    public final boolean permitsAt(Instant time) {
        return status().isYes()
                && !time.isBefore(at())
                && expires().map(time::isBefore).orElse(true);
    }

    @Value.Check
    void check() {
        Records.check("Consent", this).later("expires", expires(), "at", at()).orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this consent. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds consents; not thread-safe. */
    public static final class Builder extends ImmutableConsent.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
