package dev.engagement.meeting;

import dev.engagement.base.Violations;
import dev.engagement.id.AgendaItemId;
import dev.engagement.id.CommitmentId;
import java.util.Optional;
import org.immutables.value.Value;

/** One thing that was said, decided or promised at a meeting. This class is immutable and thread-safe. */
@Value.Immutable
public abstract sealed class MinutesEntry permits ImmutableMinutesEntry {

    /** What kind of thing it is. */
    public enum Kind {
        /** Something was said. */
        INFORMATION,
        /** Something was decided. */
        DECISION,
        /** Somebody is to do something, which is a commitment. */
        ACTION
    }

    MinutesEntry() {}

    /** {@return the agenda item it belongs to; empty if none} */
    public abstract Optional<AgendaItemId> agendaItemId();

    /** {@return what kind of thing it is} */
    public abstract Kind kind();

    /** {@return what is written, up to 10,000 characters; left out of {@link #toString()}} */
    @Value.Redacted
    public abstract String text();

    /** {@return the commitment of an {@link Kind#ACTION}; empty for any other kind} */
    public abstract Optional<CommitmentId> commitmentId();

    @Value.Check
    void check() {
        boolean action = kind() == Kind.ACTION;
        Violations.of("MinutesEntry")
                .text("text", text(), Violations.TEXT)
                .require(action == commitmentId().isPresent(), "commitmentId", "be present exactly if ACTION")
                .orThrow();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this entry} */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds entries of minutes; not thread-safe. */
    public static final class Builder extends ImmutableMinutesEntry.Builder {
        Builder() {}
    }
}
