package dev.engagement.meeting;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.Place;
import dev.engagement.base.Violations;
import dev.engagement.community.ServicePromises;
import dev.engagement.gathering.Gathering;
import dev.engagement.gathering.GatheringBuilder;
import dev.engagement.gathering.GatheringState;
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
public abstract sealed class SafetyMeeting extends Gathering<SafetyMeeting> permits ImmutableSafetyMeeting {

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
     * {@return where to join online, an absolute address; present unless {@link Mode#IN_PERSON}} Left out of
     * {@link #toString()}.
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
     * It takes place; the time is not before {@link #start()}. Where minutes are promised and there are none yet, empty
     * ones in draft keep the day on which they are due; {@link #hold(Instant, OfficerId)} promises none.
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
        return toBuilder().minutes(minutes().or(() -> promised)).build().hold(at, by);
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

    /** The next revision. */
    private Builder revised(Instant at) {
        return Records.nextRevision(toBuilder(), this, at);
    }

    @Value.Check
    void check() {
        check(MeetingRules.of(this), LIFECYCLE);
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
    public static final class Builder extends ImmutableSafetyMeeting.Builder
            implements GatheringBuilder<SafetyMeeting, Builder> {
        Builder() {}
    }
}
