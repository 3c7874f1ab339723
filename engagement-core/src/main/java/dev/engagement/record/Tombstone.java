package dev.engagement.record;

import dev.engagement.id.RecordType;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * What is left of an erased record: that it was there, and why it is gone. It wins over every revision of the record it
 * stands for. In the last revision that there can be it has neither external ids nor attributes, since nothing could be
 * erased from them. This class is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class Tombstone implements EngagementRecord permits ImmutableTombstone {

    /** Why a record was erased. */
    public enum Reason {
        /** The resident asked for it. */
        ERASURE_REQUEST,
        /** The time for keeping it has passed. */
        RETENTION,
        /** It should not have been recorded. */
        MISTAKE
    }

    Tombstone() {}

    /** {@link RecordType#TOMBSTONE}; the type of the erased record is {@link #erasedType()}. */
    @Override
    public final RecordType type() {
        return RecordType.TOMBSTONE;
    }

    /** {@return the type of the erased record, as its id tells} */
    public final RecordType erasedType() {
        return id().type();
    }

    /** {@return why it was erased} */
    public abstract Reason reason();

    /** {@return when it was erased} */
    public abstract Instant erasedAt();

    @Value.Check
    void check() {
        boolean canBeCleaned = revision() < Records.LAST_REVISION;
        Records.check("Tombstone", this)
                .require(canBeCleaned || externalIds().isEmpty(), "externalIds", "be empty in the last revision")
                .require(canBeCleaned || attributes().isEmpty(), "attributes", "be empty in the last revision")
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this tombstone. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds tombstones; not thread-safe. */
    public static final class Builder extends ImmutableTombstone.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
