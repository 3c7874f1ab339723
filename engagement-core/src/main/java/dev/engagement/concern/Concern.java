package dev.engagement.concern;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.Place;
import dev.engagement.base.Transition;
import dev.engagement.base.Violations;
import dev.engagement.community.Community;
import dev.engagement.community.ServicePromises;
import dev.engagement.id.ConcernId;
import dev.engagement.id.OfficerId;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Something a resident raised, and how the team handled it.
 *
 * <p>Acknowledgement, first substantive answer, resolution and tell-back are four separate times. A concern without due
 * times makes no promise. This class is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class Concern implements EngagementRecord permits ImmutableConcern {

    /** The allowed moves. */
    public static final Lifecycle<ConcernState> LIFECYCLE = ConcernLifecycle.TABLE;

    /** How pressing it is. */
    public enum Severity {
        /** It can wait. */
        LOW,
        /** As most concerns. The default. */
        NORMAL,
        /** It should not wait. */
        HIGH,
        /** It must not wait. */
        URGENT
    }

    Concern() {}

    @Override
    public abstract ConcernId id();

    /** {@return when it was raised; not after {@link #recordedAt()} and not after the first transition} */
    public abstract Instant raisedAt();

    /** {@return how it reached the team} */
    public abstract Channel channel();

    /** {@return who raised it} */
    public abstract Participant raisedBy();

    /** {@return the interaction or meeting in which it came up; empty if in none, or not recorded} */
    public abstract Optional<RaisedIn> raisedIn();

    /** {@return what it is about} */
    public abstract Code category();

    /** {@return the resident's words, up to 10,000 characters; empty if not kept} Left out of {@link #toString()}. */
    @Value.Redacted
    public abstract Optional<String> text();

    /** {@return where it is; empty if not recorded} */
    public abstract Optional<Place> place();

    /** {@return how pressing it is; {@link Severity#NORMAL} unless said otherwise} */
    @Value.Default
    public Severity severity() {
        return Severity.NORMAL;
    }

    /** {@return the number of further residents who back it, 0 to 100,000,000; 0 unless said otherwise} */
    @Value.Default
    public int supporters() {
        return 0;
    }

    /** {@return who handles it; empty if nobody yet} */
    public abstract Optional<OfficerId> assignedTo();

    /** {@return the time by which its receipt was promised to be acknowledged; empty if that was not promised} */
    public abstract Optional<Instant> acknowledgeBy();

    /** {@return the time by which the first substantive answer was promised; empty if none was} */
    public abstract Optional<Instant> answerBy();

    /** {@return the last day, in the community's zone, on which telling back was promised; empty if it was not} */
    public abstract Optional<LocalDate> tellBackBy();

    /** {@return when the first substantive answer was given; an acknowledgement is none} Empty if not yet. */
    public abstract Optional<Instant> answeredAt();

    /** {@return when whoever raised it was told what came of it; empty if not yet} */
    public abstract Optional<Instant> toldBackAt();

    /** {@return the moves so far, oldest first; empty while {@link ConcernState#SUBMITTED}} */
    public abstract List<Transition<ConcernState>> transitions();

    /** {@return how it was solved; empty unless it was {@link ConcernState#RESOLVED} once, and the words were kept} */
    public abstract Optional<Resolution> resolution();

    /**
     * {@return what whoever raised it last said about a resolution; empty if never asked} A dispute reopens the
     * concern, and stands until they say otherwise.
     */
    public abstract Optional<Confirmation> confirmation();

    /**
     * {@return when whoever raised it disputed a resolution, oldest first; empty if they never did, or it was not kept}
     * Unlike {@link #confirmation()} it keeps what they said later on from hiding what they said before.
     *
     * @see #disputes()
     */
    public abstract List<Instant> disputedAt();

    /**
     * {@return the name of the agency that has it, up to 200 characters; present if it was
     * {@link ConcernState#REFERRED} once} It can tell what became of a person, so it is left out of
     * {@link #toString()}.
     */
    @Value.Redacted
    public abstract Optional<String> referredTo();

    /** {@return the concern that stands for this one; present if and only if {@link ConcernState#DUPLICATE}} */
    public abstract Optional<ConcernId> duplicateOf();

    /** {@return where the handling stands} */
    public final ConcernState state() {
        return LIFECYCLE.state(transitions());
    }

    /** {@return what that means to whoever raised it} */
    public final StatusClass statusClass() {
        return state().statusClass();
    }

    /**
     * {@return when the team first took it up, or answered if that was earlier; empty if not yet} That it was
     * withdrawn, merged or found closed is no sign that the team took it up.
     */
    public final Optional<Instant> acknowledgedAt() {
        Optional<Instant> takenUp = transitions().stream()
                .filter(move -> switch (move.to()) {
                    case WITHDRAWN, DUPLICATE, CLOSED_DAY_UNKNOWN -> false;
                    default -> true;
                })
                .map(Transition::at)
                .findFirst();
        return Stream.of(takenUp, answeredAt()).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** {@return when it was solved, the last time if more than once; empty if it is not, or not any more} */
    public final Optional<Instant> resolvedAt() {
        return statusClass() == StatusClass.RESOLVED ? lastMoveTo(ConcernState.RESOLVED) : Optional.empty();
    }

    /** {@return when its handling ended, solved or not; empty while it goes on, and if the day is unknown} */
    public final Optional<Instant> endedAt() {
        return switch (state()) {
            case RESOLVED, CLOSED -> resolvedAt();
            case REFERRED, DUPLICATE, NO_ACTION, WITHDRAWN -> lastMoveTo(state());
            default -> Optional.empty();
        };
    }

    /**
     * {@return the times at which whoever raised it disputed a resolution, oldest first, none twice:
     * {@link #disputedAt()}, and {@link #confirmation()} if that is a dispute} Empty if they never did.
     */
    public final List<Instant> disputes() {
        Stream<Instant> last =
                confirmation()
                        .filter(said -> said.state() == Confirmation.State.DISPUTED)
                        .flatMap(Confirmation::at)
                        .stream();
        return Stream.concat(disputedAt().stream(), last).distinct().sorted().toList();
    }

    /**
     * How long the concern waited for the resident between two times. Waiting that has not ended counts up to the later
     * one.
     *
     * @param from the earlier time
     * @param to the later time
     * @return zero if it did not wait then, or the second time is not after the first
     */
    public final Duration waited(Instant from, Instant to) {
        return Waiting.of(transitions()).stream()
                .map(waiting -> waiting.between(from, to))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * A due time, moved by the time the concern waited for the resident. Only waiting that began before the due time,
     * as moved so far, counts. It is never moved beyond {@link Instant#MAX}.
     *
     * @param due the time that was promised, such as {@link #answerBy()}
     * @return the moved time; empty while it still waits and the due time lies open
     */
    public final Optional<Instant> dueAfterWaiting(Instant due) {
        Instant moved = due;
        for (Waiting waiting : Waiting.of(transitions())) {
            if (waiting.since().isBefore(moved)) {
                if (waiting.until().isEmpty()) {
                    return Optional.empty();
                }
                Duration waited =
                        Duration.between(waiting.since(), waiting.until().get());
                moved = waited.compareTo(Duration.between(moved, Instant.MAX)) < 0 ? moved.plus(waited) : Instant.MAX;
            }
        }
        return Optional.of(moved);
    }

    /**
     * The team tells whoever raised it that it has it.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Concern acknowledge(Instant at, OfficerId by) {
        return moved(ConcernState.ACKNOWLEDGED, at, by).build();
    }

    /**
     * The team looks into it, the first time or after it was reopened.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Concern review(Instant at, OfficerId by) {
        return moved(ConcernState.UNDER_REVIEW, at, by).build();
    }

    /**
     * The team decides what to do.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Concern plan(Instant at, OfficerId by) {
        return moved(ConcernState.ACTION_PLANNED, at, by).build();
    }

    /**
     * The team begins to do it.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Concern start(Instant at, OfficerId by) {
        return moved(ConcernState.IN_PROGRESS, at, by).build();
    }

    /**
     * The team gives a substantive answer. Of several answers the earliest counts.
     *
     * @param at when it was given, not before {@link #raisedAt()}
     * @return the next revision
     */
    public final Concern answer(Instant at) {
        return revised(at).answeredAt(earlier(answeredAt(), at)).build();
    }

    /**
     * The team waits for the resident; its clock stands still.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Concern awaitResident(Instant at, OfficerId by) {
        return moved(ConcernState.AWAITING_RESIDENT, at, by).build();
    }

    /**
     * The team goes on where it was before it waited.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Concern resume(Instant at, OfficerId by) {
        boolean waits = state() == ConcernState.AWAITING_RESIDENT;
        ConcernState before =
                waits ? LIFECYCLE.state(transitions().subList(0, transitions().size() - 1)) : state();
        return moved(before, at, by).build();
    }

    /**
     * The team says that it is solved. Whoever raised it is to confirm that, unless they already answered for an
     * earlier resolution: what they said then stands until they answer again.
     *
     * @param text what was done, 1 to 10,000 characters
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Concern resolve(String text, Instant at, OfficerId by) {
        return moved(ConcernState.RESOLVED, at, by)
                .resolution(Resolution.of(text, by))
                .confirmation(confirmation().filter(Confirmation::isAnswer).orElse(Confirmation.pending()))
                .build();
    }

    /**
     * Whoever raised it says that it is solved.
     *
     * @param at when they said so, not before it was resolved
     * @return the next revision
     * @throws InvalidValueException if it is neither RESOLVED nor CLOSED
     */
    public final Concern confirm(Instant at) {
        requireResolved();
        return revised(at)
                .confirmation(Confirmation.of(Confirmation.State.CONFIRMED, at))
                .disputedAt(disputes())
                .build();
    }

    /**
     * Whoever raised it says that it is not solved, which reopens it.
     *
     * @param at when they said so, not before it was resolved
     * @return the next revision
     * @throws InvalidValueException if it is neither RESOLVED nor CLOSED
     */
    public final Concern dispute(Instant at) {
        requireResolved();
        return revised(at)
                .addTransition(Transition.of(ConcernState.REOPENED, at))
                .confirmation(Confirmation.of(Confirmation.State.DISPUTED, at))
                .disputedAt(disputes())
                .addDisputedAt(at)
                .build();
    }

    /**
     * Whoever raised it was asked whether it is solved, and did not answer.
     *
     * @param at when they were given up on
     * @return the next revision
     * @throws InvalidValueException if it is neither RESOLVED nor CLOSED, or they did answer
     */
    public final Concern noResponse(Instant at) {
        requireResolved();
        Violations.of("Concern")
                .require(
                        confirmation().filter(Confirmation::isAnswer).isEmpty(),
                        "confirmation",
                        "be no answer to go unanswered",
                        confirmation())
                .orThrow();
        return revised(at)
                .confirmation(Confirmation.of(Confirmation.State.NO_RESPONSE, at))
                .build();
    }

    /**
     * Whoever raised it is told what came of it, whatever its state. Of several times the earliest counts.
     *
     * @param at when they were told, not before {@link #raisedAt()}
     * @return the next revision
     */
    public final Concern tellBack(Instant at) {
        return revised(at).toldBackAt(earlier(toldBackAt(), at)).build();
    }

    /**
     * The team files it as solved.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Concern close(Instant at, OfficerId by) {
        return moved(ConcernState.CLOSED, at, by).build();
    }

    /**
     * The team takes it up again.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Concern reopen(Instant at, OfficerId by) {
        return moved(ConcernState.REOPENED, at, by).build();
    }

    /**
     * The team hands it to another agency.
     *
     * @param agency its name, 1 to 200 characters
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Concern refer(String agency, Instant at, OfficerId by) {
        return moved(ConcernState.REFERRED, at, by).referredTo(agency).build();
    }

    /**
     * The team decides not to act.
     *
     * @param reason why, 1 to 200 characters
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Concern takeNoAction(String reason, Instant at, OfficerId by) {
        return revised(at)
                .addTransition(
                        Transition.of(ConcernState.NO_ACTION, at).by(by.value()).because(reason))
                .build();
    }

    /**
     * Whoever raised it takes it back. No actor is kept, so that nobody anonymous is named.
     *
     * @param at when; not before its last move
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Concern withdraw(Instant at) {
        return revised(at)
                .addTransition(Transition.of(ConcernState.WITHDRAWN, at))
                .build();
    }

    /**
     * It turns out that it has ended, but not when or how.
     *
     * @param at when that turned out
     * @param by the officer who found it out
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Concern findClosed(Instant at, OfficerId by) {
        return moved(ConcernState.CLOSED_DAY_UNKNOWN, at, by).build();
    }

    /** The next revision, with a move of the team. That the table allows the move is checked when it is built. */
    final Builder moved(ConcernState to, Instant at, OfficerId by) {
        return revised(at).addTransition(Transition.of(to, at).by(by.value()));
    }

    /** The next revision. */
    final Builder revised(Instant at) {
        return Records.nextRevision(toBuilder(), this, at);
    }

    private void requireResolved() {
        Violations.of("Concern")
                .require(
                        statusClass() == StatusClass.RESOLVED,
                        "confirmation",
                        "be given while it is RESOLVED or CLOSED",
                        state())
                .orThrow();
    }

    private static Instant earlier(Optional<Instant> known, Instant at) {
        return known.isPresent() && known.get().isBefore(at) ? known.get() : at;
    }

    /** When it last came into a state; empty if it never did. */
    final Optional<Instant> lastMoveTo(ConcernState state) {
        for (int i = transitions().size() - 1; i >= 0; i--) {
            if (transitions().get(i).to() == state) {
                return Optional.of(transitions().get(i).at());
            }
        }
        return Optional.empty();
    }

    @Value.Check
    void check() {
        ConcernRules.check(this);
    }

    /**
     * {@return a builder for a concern as it is raised: the first revision, recorded when it is raised, with the due
     * times that its community was promised}
     *
     * @param community where it is raised; without {@link Community#promises()} there are no due times
     * @param id its id
     * @param at when it is raised
     */
    public static Builder raise(Community community, ConcernId id, Instant at) {
        ServicePromises promises = community.promises().orElse(ServicePromises.NONE);
        return builder()
                .id(id)
                .communityId(community.id())
                .revision(1)
                .recordedAt(at)
                .raisedAt(at)
                .acknowledgeBy(promises.acknowledgeBy(at, community.zone()))
                .answerBy(promises.answerBy(at, community.zone()))
                .tellBackBy(promises.tellBackBy(at, community.zone()));
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this concern. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds concerns; not thread-safe. */
    public static final class Builder extends ImmutableConcern.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
