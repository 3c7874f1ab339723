package dev.engagement.meeting;

import dev.engagement.base.Gathering;
import dev.engagement.base.GatheringState;
import dev.engagement.base.Headcount;
import dev.engagement.base.HeardFeedback;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.Place;
import dev.engagement.base.Transition;
import dev.engagement.base.Violations;
import dev.engagement.community.ServicePromises;
import dev.engagement.id.AgendaItemId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.ResidentId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.id.SubjectId;
import dev.engagement.meeting.Registration.Answer;
import dev.engagement.meeting.Registration.Presence;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * One meeting of the team with residents or partners.
 *
 * <p>Who registered, who came and how many were counted are separate facts; none is worked out from another. This class
 * is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class SafetyMeeting implements EngagementRecord, Gathering permits ImmutableSafetyMeeting {

    /** The allowed moves. */
    public static final Lifecycle<GatheringState> LIFECYCLE = Gathering.lifecycle("SafetyMeeting");

    /** How much say residents have: the spectrum of public participation of the IAP2. */
    public enum EngagementLevel {
        /** They are told. */
        INFORM,
        /** They are asked. */
        CONSULT,
        /** Their wishes are worked with throughout. */
        INVOLVE,
        /** They work out the decision together with the team. */
        COLLABORATE,
        /** They decide. */
        EMPOWER
    }

    /** How people meet. */
    public enum Mode {
        /** At a place. */
        IN_PERSON,
        /** Online. */
        ONLINE,
        /** Both. */
        HYBRID;

        static Mode of(boolean place, boolean url) {
            return place && url ? HYBRID : place ? IN_PERSON : ONLINE;
        }
    }

    SafetyMeeting() {}

    @Override
    public abstract SafetyMeetingId id();

    /** {@return the series it belongs to; empty if it stands alone} */
    public abstract Optional<MeetingSeriesId> seriesId();

    /**
     * {@return when the series had it begin, which stays when it is moved; present exactly if it belongs to a series}
     */
    public abstract Optional<LocalDateTime> originalStart();

    /** {@return what kind of meeting it is} */
    public abstract MeetingKind kind();

    /** {@return how much say residents have; empty if not stated} */
    public abstract Optional<EngagementLevel> engagementLevel();

    /** {@return how people meet} */
    public abstract Mode mode();

    /** Where people meet; present unless {@link Mode#ONLINE}. */
    @Override
    public abstract Optional<Place> place();

    /**
     * {@return where to join online, an absolute address; present unless {@link Mode#IN_PERSON}} Left out of {@link
     * #toString()}.
     */
    @Value.Redacted
    public abstract Optional<String> url();

    /** {@return the number of seats, at least 1; empty if unlimited} */
    public abstract OptionalInt capacity();

    /** {@return the officers who host it; empty if not recorded} */
    public abstract Set<OfficerId> hosts();

    /** {@return what is to be talked about; ids and orders are unique} */
    public abstract List<AgendaItem> agenda();

    /** {@return who answered the invitation, in the order in which they are recorded; each identified resident once} */
    public abstract List<Registration> registrations();

    /** {@return what was written down; empty if nothing was} */
    public abstract Optional<Minutes> minutes();

    /**
     * People are told when and where; after it was put off, that it takes place at the time it had.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final SafetyMeeting announce(Instant at, OfficerId by) {
        return moved(GatheringState.ANNOUNCED, at, by).build();
    }

    /**
     * People are told of a start, which is the new one after it was put off.
     *
     * @param start when it begins, by the clocks of {@link #zone()}
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final SafetyMeeting announce(LocalDateTime start, Instant at, OfficerId by) {
        return moved(GatheringState.ANNOUNCED, at, by).start(start).build();
    }

    /**
     * It is put off; {@link #previousStart()} says when it was to begin.
     *
     * @param reason why, 1 to 200 characters
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final SafetyMeeting postpone(String reason, Instant at, OfficerId by) {
        return moved(GatheringState.POSTPONED, reason, at, by)
                .previousStart(start())
                .build();
    }

    /**
     * It is called off.
     *
     * @param reason why, 1 to 200 characters
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final SafetyMeeting cancel(String reason, Instant at, OfficerId by) {
        return moved(GatheringState.CANCELLED, reason, at, by).build();
    }

    /**
     * It takes place; the time is not before {@link #start()}. No minutes are promised by this: where the community was
     * promised minutes, use {@link #hold(Instant, OfficerId, ServicePromises)}, or nothing will say when they are due.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     * @throws InvalidValueException if the time is before {@link #start()}
     */
    public final SafetyMeeting hold(Instant at, OfficerId by) {
        return moved(GatheringState.HELD, at, by).build();
    }

    /**
     * It takes place; the time is not before {@link #start()}. Where minutes are promised and there are none yet, empty
     * ones in draft keep the day on which they are due.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @param promises what the community was promised
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     * @throws InvalidValueException if the time is before {@link #start()}
     */
    public final SafetyMeeting hold(Instant at, OfficerId by, ServicePromises promises) {
        Optional<Minutes> promised = promises.minutesDueOn(day())
                .map(due -> Minutes.builder().dueOn(due).build());
        return moved(GatheringState.HELD, at, by)
                .minutes(minutes().or(() -> promised))
                .build();
    }

    /**
     * Its day passed without it.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final SafetyMeeting notHeld(Instant at, OfficerId by) {
        return moved(GatheringState.NOT_HELD, at, by).build();
    }

    /**
     * Who was there is written down, at least one headcount, in place of what was.
     *
     * @param headcounts who was there, at most one for each category and method
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final SafetyMeeting close(Iterable<Headcount> headcounts, Instant at, OfficerId by) {
        return moved(GatheringState.CLOSED, at, by)
                .headcounts(headcounts)
                .attendanceUnknown(false)
                .build();
    }

    /**
     * It is written down that nobody counted, which is not the same as that nobody came.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final SafetyMeeting closeUncounted(Instant at, OfficerId by) {
        return moved(GatheringState.CLOSED, at, by)
                .headcounts(List.of())
                .attendanceUnknown(true)
                .build();
    }

    /**
     * Something that was written down about it is to be corrected.
     *
     * @param reason what is to be corrected, 1 to 200 characters
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final SafetyMeeting reopen(String reason, Instant at, OfficerId by) {
        return moved(GatheringState.HELD, reason, at, by).build();
    }

    /**
     * Those who attended were asked whether they felt heard.
     *
     * @param feedback what they said
     * @param at when that is recorded
     * @return the next revision
     * @throws InvalidValueException if it was not held
     */
    public final SafetyMeeting recordFeedback(HeardFeedback feedback, Instant at) {
        return revised(at).feedback(feedback).build();
    }

    /**
     * One item of the agenda changes: {@code meeting.changeItem(id, AgendaItem::defer, at)}.
     *
     * @param id which item
     * @param change makes the changed item of the present one
     * @param at when that is recorded
     * @return the next revision
     * @throws InvalidValueException if the agenda has no such item
     */
    public final SafetyMeeting changeItem(AgendaItemId id, UnaryOperator<AgendaItem> change, Instant at) {
        require(agenda().stream().anyMatch(item -> item.id().equals(id)), "agenda", "have the item");
        return revised(at)
                .agenda(agenda().stream()
                        .map(item -> item.id().equals(id) ? change.apply(item) : item)
                        .collect(Collectors.toList()))
                .build();
    }

    /**
     * What this meeting leaves to the next one: each deferred item as it was, and a follow-up for each other item that
     * is about something still open, or under which something was promised that is still open. Promises made outside
     * any item are one follow-up, named after the meeting.
     *
     * @param isOpen whether a concern or commitment is still open; an id that is not known may be answered either way
     * @param ids gives each proposed item its id
     * @return proposed items, in the order of this agenda, numbered from 1
     */
    public final List<AgendaItem> nextAgenda(Predicate<SubjectId> isOpen, Supplier<AgendaItemId> ids) {
        return NextAgenda.of(this, isOpen, ids);
    }

    /**
     * Somebody answers the invitation, or answers anew. Seats go to those who ask first; whoever finds none is put on
     * the waitlist, and moves up in that order as seats become free. Who asks again keeps their place.
     *
     * @param who who answers
     * @param answer what they answer, not WAITLISTED
     * @param at when they answer
     * @return the next revision
     * @throws InvalidValueException unless it is ANNOUNCED or POSTPONED
     */
    public final SafetyMeeting register(Participant who, Answer answer, Instant at) {
        requireInvitation("registrations");
        return revised(at)
                .registrations(Seats.register(registrations(), Registration.of(who, answer, at), capacity()))
                .build();
    }

    /**
     * The number of seats changes. Those who waited longest get the new ones; nobody loses a seat.
     *
     * @param capacity the number of seats; empty if unlimited
     * @param at when
     * @return the next revision
     * @throws InvalidValueException if it has begun or was called off
     */
    public final SafetyMeeting resize(OptionalInt capacity, Instant at) {
        if (state() != GatheringState.DRAFT) {
            requireInvitation("capacity");
        }
        return revised(at)
                .capacity(capacity)
                .registrations(Seats.promote(registrations(), capacity))
                .build();
    }

    /**
     * It is written down whether somebody who had registered came.
     *
     * @param who whoever had registered
     * @param presence whether they came
     * @param at when that is recorded
     * @return the next revision
     * @throws InvalidValueException if they had not registered, or it was not held
     */
    public final SafetyMeeting recordPresence(ResidentId who, Presence presence, Instant at) {
        Optional<Registration> registration = Seats.find(registrations(), who);
        require(registration.isPresent(), "registrations", "have the resident");
        return revised(at)
                .registrations(registrations().stream()
                        .map(one -> one.equals(registration.get()) ? one.present(presence) : one)
                        .collect(Collectors.toList()))
                .build();
    }

    /**
     * The minutes are written, or written anew. The day on which they are due stays, unless the new ones name another.
     *
     * @param minutes the minutes, in {@link MinutesState#DRAFT}
     * @param at when that is recorded
     * @return the next revision
     * @throws InvalidValueException if the new or the present minutes are more than a draft
     */
    public final SafetyMeeting draftMinutes(Minutes minutes, Instant at) {
        require(
                Stream.concat(Stream.of(minutes), minutes().stream())
                        .allMatch(either -> either.state() == MinutesState.DRAFT),
                "minutes",
                "be a DRAFT to be written");
        Optional<LocalDate> due = minutes.dueOn().or(() -> minutes().flatMap(Minutes::dueOn));
        return revised(at).minutes(minutes.toBuilder().dueOn(due).build()).build();
    }

    /**
     * The team agrees to the minutes.
     *
     * @param at when they agreed
     * @return the next revision
     * @throws InvalidValueException if there are no minutes, or the meeting does not allow it
     * @throws dev.engagement.base.IllegalTransitionException if {@link Minutes#LIFECYCLE} does not allow it
     */
    public final SafetyMeeting approveMinutes(Instant at) {
        return changeMinutes(Minutes::approve, at);
    }

    /**
     * Residents can read the minutes from this time on.
     *
     * @param at when they are published, not before {@link #start()}
     * @return the next revision
     * @throws InvalidValueException if there are no minutes, or the meeting does not allow it
     * @throws dev.engagement.base.IllegalTransitionException if {@link Minutes#LIFECYCLE} does not allow it
     */
    public final SafetyMeeting publishMinutes(Instant at) {
        return changeMinutes(minutes -> minutes.publish(at), at);
    }

    /**
     * The entries of the minutes are replaced after they were published.
     *
     * @param entries all entries, the unchanged ones among them
     * @param at when that is recorded
     * @return the next revision
     * @throws InvalidValueException if there are no minutes, or the meeting does not allow it
     * @throws dev.engagement.base.IllegalTransitionException if {@link Minutes#LIFECYCLE} does not allow it
     */
    public final SafetyMeeting amendMinutes(Iterable<MinutesEntry> entries, Instant at) {
        return changeMinutes(minutes -> minutes.amend(entries), at);
    }

    private SafetyMeeting changeMinutes(UnaryOperator<Minutes> change, Instant at) {
        require(minutes().isPresent(), "minutes", "be written first");
        return revised(at).minutes(minutes().map(change)).build();
    }

    private void requireInvitation(String attribute) {
        boolean invited = state() == GatheringState.ANNOUNCED || state() == GatheringState.POSTPONED;
        require(invited, attribute, "stay unless ANNOUNCED or POSTPONED");
    }

    private static void require(boolean holds, String attribute, String rule) {
        Violations.of("SafetyMeeting").require(holds, attribute, rule).orThrow();
    }

    private Builder moved(GatheringState to, Instant at, OfficerId by) {
        return moved(Transition.of(to, at).by(by.value()));
    }

    private Builder moved(GatheringState to, String reason, Instant at, OfficerId by) {
        return moved(Transition.of(to, at).by(by.value()).because(reason));
    }

    /** That the table allows the move is checked when it is built. */
    private Builder moved(Transition<GatheringState> move) {
        return revised(move.at()).addTransition(move);
    }

    /** The next revision. */
    private Builder revised(Instant at) {
        return Records.nextRevision(toBuilder(), this, at);
    }

    @Value.Check
    void check() {
        MeetingRules.check(this);
    }

    /**
     * {@return a builder for a meeting that is being prepared: the first revision, in draft}
     *
     * @param community where it is to take place
     * @param id its id
     * @param at when it is recorded
     */
    public static Builder schedule(CommunityId community, SafetyMeetingId id, Instant at) {
        return builder().id(id).communityId(community).revision(1).recordedAt(at);
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this meeting. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds meetings; not thread-safe. */
    public static final class Builder extends ImmutableSafetyMeeting.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
