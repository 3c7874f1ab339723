package dev.engagement.concern;

import dev.engagement.base.Transition;
import dev.engagement.base.Violations;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.OfficerId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something the team promised to do.
 *
 * <p>A promise is measured by the day it was first made for, wherever its date was moved since. This class is immutable
 * and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class Commitment implements EngagementRecord permits ImmutableCommitment {

    /** Who was promised. */
    public enum PromisedTo {
        /** One resident. */
        RESIDENT,
        /** A group, such as those at a meeting. */
        GROUP,
        /** Everybody. */
        PUBLIC
    }

    /** What became of a promise. */
    public enum Fulfilment {
        /** Done by the original due day. */
        KEPT,
        /** Done after the original due day. */
        LATE,
        /** Not done though its original due day has passed, or dropped. */
        BROKEN
    }

    Commitment() {}

    @Override
    public abstract CommitmentId id();

    /** What was promised, 1 to 10,000 characters. Left out of {@link #toString()}. */
    @Value.Redacted
    public abstract String text();

    /** Who was promised. */
    public abstract PromisedTo promisedTo();

    /** The meeting or concern in which it was promised; empty if in none, or not recorded. */
    public abstract Optional<MadeIn> madeIn();

    /** Last day on which it is now to be done, in the community's zone; empty if no day was promised. */
    public abstract Optional<LocalDate> dueOn();

    /**
     * Last day on which it was first to be done, in the community's zone; {@link #dueOn()} unless said otherwise. It
     * may lie before or after {@code dueOn}, and is what the promise is measured by either way: a promise that was moved
     * to an earlier day and is late for that day is still kept.
     */
    @Value.Default
    public Optional<LocalDate> originalDueOn() {
        return dueOn();
    }

    /** Who is to do it; empty if nobody yet. */
    public abstract Optional<OfficerId> owner();

    /** The moves so far, oldest first; empty while {@link CommitmentState#OPEN} from the start. */
    public abstract List<Transition<CommitmentState>> transitions();

    /** When whom it was promised to was told that it is done; empty if not yet. */
    public abstract Optional<Instant> toldBackAt();

    /** Where it stands. */
    public final CommitmentState state() {
        return CommitmentLifecycle.TABLE.state(transitions());
    }

    /** When it was done; empty if it is not. */
    public final Optional<Instant> doneAt() {
        return timeOf(CommitmentState.DONE);
    }

    /**
     * What had become of the promise at the end of a day, as this revision knows it.
     *
     * @param asOf the day
     * @param zone the community's zone, in which due days are meant
     * @return empty while it is neither done nor due, and if it was done but no day had been promised
     */
    public final Optional<Fulfilment> fulfilment(LocalDate asOf, ZoneId zone) {
        if (dayOf(CommitmentState.DROPPED, asOf, zone).isPresent()) {
            return Optional.of(Fulfilment.BROKEN);
        }
        if (originalDueOn().isEmpty()) {
            return Optional.empty();
        }
        LocalDate due = originalDueOn().get();
        Optional<LocalDate> done = dayOf(CommitmentState.DONE, asOf, zone);
        if (done.isPresent()) {
            return Optional.of(done.get().isAfter(due) ? Fulfilment.LATE : Fulfilment.KEPT);
        }
        return asOf.isAfter(due) ? Optional.of(Fulfilment.BROKEN) : Optional.empty();
    }

    private Optional<LocalDate> dayOf(CommitmentState state, LocalDate asOf, ZoneId zone) {
        return timeOf(state).map(at -> at.atZone(zone).toLocalDate()).filter(day -> !day.isAfter(asOf));
    }

    private Optional<Instant> timeOf(CommitmentState state) {
        return transitions().stream()
                .filter(move -> move.to() == state)
                .map(Transition::at)
                .findFirst();
    }

    @Value.Check
    void check() {
        CommitmentLifecycle.TABLE.check(transitions(), attribute -> true);
        Records.check("Commitment", this)
                .text("text", text(), Violations.TEXT)
                .require(
                        originalDueOn().isPresent() == dueOn().isPresent(),
                        "originalDueOn",
                        "be present if dueOn is, and only then",
                        originalDueOn())
                .orThrow();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this commitment. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds commitments; not thread-safe. */
    public static final class Builder extends ImmutableCommitment.Builder {
        Builder() {}
    }
}
