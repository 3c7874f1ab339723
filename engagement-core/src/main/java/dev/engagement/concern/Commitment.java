package dev.engagement.concern;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.Transition;
import dev.engagement.base.Violations;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
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

    /** The allowed moves. */
    public static final Lifecycle<CommitmentState> LIFECYCLE = Lifecycle.startingAt("Commitment", CommitmentState.OPEN)
            .move(CommitmentState.OPEN, "start", CommitmentState.IN_PROGRESS)
            .move(CommitmentState.IN_PROGRESS, "complete", CommitmentState.DONE)
            .move(CommitmentState.DONE, "verify", CommitmentState.VERIFIED)
            .moves(
                    EnumSet.of(CommitmentState.OPEN, CommitmentState.IN_PROGRESS),
                    "block",
                    CommitmentState.BLOCKED,
                    "reason")
            .move(CommitmentState.BLOCKED, "unblock", CommitmentState.OPEN)
            .move(CommitmentState.BLOCKED, "unblock", CommitmentState.IN_PROGRESS)
            .pause(CommitmentState.BLOCKED)
            .moves(
                    EnumSet.of(CommitmentState.OPEN, CommitmentState.IN_PROGRESS, CommitmentState.BLOCKED),
                    "drop",
                    CommitmentState.DROPPED,
                    "reason")
            .build();

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

    /** {@return what was promised, 1 to 10,000 characters} Left out of {@link #toString()}. */
    @Value.Redacted
    public abstract String text();

    /** {@return who was promised} */
    public abstract PromisedTo promisedTo();

    /** {@return the meeting or concern in which it was promised; empty if in none, or not recorded} */
    public abstract Optional<MadeIn> madeIn();

    /** {@return the last day on which it is now to be done, in the community's zone; empty if no day was promised} */
    public abstract Optional<LocalDate> dueOn();

    /**
     * {@return the last day on which it was first to be done, in the community's zone; {@link #dueOn()} unless said
     * otherwise} It may lie before or after {@code dueOn}, and is what the promise is measured by either way: a promise
     * that was moved to an earlier day and is late for that day is still kept.
     */
    @Value.Default
    public Optional<LocalDate> originalDueOn() {
        return dueOn();
    }

    /** {@return who is to do it; empty if nobody yet} */
    public abstract Optional<OfficerId> owner();

    /** {@return the moves so far, oldest first; empty while {@link CommitmentState#OPEN} from the start} */
    public abstract List<Transition<CommitmentState>> transitions();

    /** {@return when those it was promised to were told what came of it; empty if not yet} */
    public abstract Optional<Instant> toldBackAt();

    /** {@return where it stands} */
    public final CommitmentState state() {
        return LIFECYCLE.state(transitions());
    }

    /** {@return when it was done; empty if it is not} */
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

    /**
     * Moves the day on which it is due. The original due day stays, and the promise is still measured by it; a promise
     * that had no day is measured by its first one.
     *
     * @param day the new due day, in the community's zone
     * @param at when that was decided
     * @return the next revision
     * @throws InvalidValueException if it is done or dropped
     */
    public final Commitment redate(LocalDate day, Instant at) {
        Violations.of("Commitment")
                .require(state().isOpen(), "dueOn", "stay once it is " + state(), day)
                .orThrow();
        return revised(at).dueOn(day).build();
    }

    /**
     * Somebody begins to work on it.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Commitment start(Instant at, OfficerId by) {
        return moved(CommitmentState.IN_PROGRESS, at, by);
    }

    /**
     * Something gets in the way.
     *
     * @param reason what, 1 to 200 characters
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Commitment block(String reason, Instant at, OfficerId by) {
        return moved(Transition.of(CommitmentState.BLOCKED, at).by(by.value()).because(reason));
    }

    /**
     * Nothing is in the way any more: it goes on from where it was blocked.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Commitment unblock(Instant at, OfficerId by) {
        boolean blocked = state() == CommitmentState.BLOCKED;
        CommitmentState before =
                blocked ? LIFECYCLE.state(transitions().subList(0, transitions().size() - 1)) : state();
        return moved(before, at, by);
    }

    /**
     * The team says that it is done.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Commitment complete(Instant at, OfficerId by) {
        return moved(CommitmentState.DONE, at, by);
    }

    /**
     * Somebody has seen that it is done.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Commitment verify(Instant at, OfficerId by) {
        return moved(CommitmentState.VERIFIED, at, by);
    }

    /**
     * The team gives it up.
     *
     * @param reason why, 1 to 200 characters
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Commitment drop(String reason, Instant at, OfficerId by) {
        return moved(Transition.of(CommitmentState.DROPPED, at).by(by.value()).because(reason));
    }

    /**
     * Those it was promised to are told what came of it. Of several times the earliest counts.
     *
     * @param at when they were told
     * @return the next revision
     */
    public final Commitment tellBack(Instant at) {
        boolean told = toldBackAt().isPresent() && toldBackAt().get().isBefore(at);
        return revised(at).toldBackAt(told ? toldBackAt().get() : at).build();
    }

    /** That the table allows the move is checked when it is built. */
    private Commitment moved(CommitmentState to, Instant at, OfficerId by) {
        return moved(Transition.of(to, at).by(by.value()));
    }

    private Commitment moved(Transition<CommitmentState> move) {
        return revised(move.at()).addTransition(move).build();
    }

    private Builder revised(Instant at) {
        return Records.nextRevision(toBuilder(), this, at);
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
        LIFECYCLE
                .check(transitions(), attribute -> true, Records.check("Commitment", this))
                .text("text", text(), Violations.TEXT)
                .require(
                        originalDueOn().isPresent() == dueOn().isPresent(),
                        "originalDueOn",
                        "be present if dueOn is, and only then",
                        originalDueOn())
                .orThrow();
    }

    /**
     * {@return a builder for a promise as it is made: the first revision, recorded when it is made}
     *
     * @param community where it is made
     * @param id its id
     * @param at when it is made
     */
    public static Builder promise(CommunityId community, CommitmentId id, Instant at) {
        return builder().id(id).communityId(community).revision(1).recordedAt(at);
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this commitment. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds commitments; not thread-safe. */
    public static final class Builder extends ImmutableCommitment.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
