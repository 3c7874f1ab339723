package dev.engagement.concern;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.Place;
import dev.engagement.base.Transition;
import dev.engagement.base.Violations;
import dev.engagement.id.ConcernId;
import dev.engagement.id.OfficerId;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
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

    /** When it was raised; not after {@link #recordedAt()} and not after the first transition. */
    public abstract Instant raisedAt();

    /** How it reached the team. */
    public abstract Channel channel();

    /** Who raised it. */
    public abstract Participant raisedBy();

    /** The interaction or meeting in which it came up; empty if in none, or not recorded. */
    public abstract Optional<RaisedIn> raisedIn();

    /** What it is about. */
    public abstract Code category();

    /** The resident's words, up to 10,000 characters; empty if not kept. Left out of {@link #toString()}. */
    @Value.Redacted
    public abstract Optional<String> text();

    /** Where; empty if not recorded. */
    public abstract Optional<Place> place();

    /** How pressing it is; {@link Severity#NORMAL} unless said otherwise. */
    @Value.Default
    public Severity severity() {
        return Severity.NORMAL;
    }

    /** Number of further residents who back it, at least 0; 0 unless said otherwise. */
    @Value.Default
    public int supporters() {
        return 0;
    }

    /** Who handles it; empty if nobody yet. */
    public abstract Optional<OfficerId> assignedTo();

    /** Until when its receipt was promised to be acknowledged; empty if that was not promised. */
    public abstract Optional<Instant> acknowledgeBy();

    /** Until when the first substantive answer was promised; empty if none was. */
    public abstract Optional<Instant> answerBy();

    /** Last day, in the community's zone, on which telling back was promised; empty if it was not. */
    public abstract Optional<LocalDate> tellBackBy();

    /** When the first substantive answer was given; an acknowledgement is none. Empty if not yet. */
    public abstract Optional<Instant> answeredAt();

    /** When whoever raised it was told what came of it; empty if not yet. */
    public abstract Optional<Instant> toldBackAt();

    /** The moves so far, oldest first; empty while {@link ConcernState#SUBMITTED}. */
    public abstract List<Transition<ConcernState>> transitions();

    /** How it was solved; empty unless it was {@link ConcernState#RESOLVED} once, and the words were kept. */
    public abstract Optional<Resolution> resolution();

    /**
     * What whoever raised it last said about a resolution; empty if never asked. A dispute reopens the concern, and
     * stands until they say otherwise.
     */
    public abstract Optional<Confirmation> confirmation();

    /** Name of the agency that has it, up to 200 characters; present if it was {@link ConcernState#REFERRED} once. */
    public abstract Optional<String> referredTo();

    /** The concern that stands for this one; present if and only if {@link ConcernState#DUPLICATE}. */
    public abstract Optional<ConcernId> duplicateOf();

    /** Where the handling stands. */
    public final ConcernState state() {
        return ConcernLifecycle.TABLE.state(transitions());
    }

    /** What that means to whoever raised it. */
    public final StatusClass statusClass() {
        return state().statusClass();
    }

    /**
     * When the team first took it up, or answered if that was earlier; empty if not yet. That it was withdrawn, merged
     * or found closed is no sign that the team took it up.
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

    /** When it was solved, the last time if more than once; empty if it is not, or not any more. */
    public final Optional<Instant> resolvedAt() {
        return statusClass() == StatusClass.RESOLVED ? lastMoveTo(ConcernState.RESOLVED) : Optional.empty();
    }

    /** When its handling ended, solved or not; empty while it goes on, and if the day is unknown. */
    public final Optional<Instant> endedAt() {
        return switch (state()) {
            case RESOLVED, CLOSED -> resolvedAt();
            case REFERRED, DUPLICATE, NO_ACTION, WITHDRAWN -> lastMoveTo(state());
            default -> Optional.empty();
        };
    }

    /**
     * A due time, moved by the time the concern waited for the resident. Only waiting that began before the due time,
     * as moved so far, counts.
     *
     * @param due the time that was promised, such as {@link #answerBy()}
     * @return the moved time; empty while it still waits and the due time lies open
     */
    public final Optional<Instant> dueAfterWaiting(Instant due) {
        Instant moved = due;
        Optional<Instant> waitingSince = Optional.empty();
        for (Transition<ConcernState> move : transitions()) {
            if (waitingSince.isPresent()) {
                moved = moved.plus(Duration.between(waitingSince.get(), move.at()));
            }
            waitingSince =
                    move.to() == ConcernState.AWAITING_RESIDENT && move.at().isBefore(moved)
                            ? Optional.of(move.at())
                            : Optional.empty();
        }
        return waitingSince.isPresent() ? Optional.empty() : Optional.of(moved);
    }

    private boolean was(ConcernState state) {
        return lastMoveTo(state).isPresent();
    }

    private Optional<Instant> lastMoveTo(ConcernState state) {
        return transitions().stream()
                .filter(move -> move.to() == state)
                .map(Transition::at)
                .reduce((earlier, later) -> later);
    }

    private boolean has(String attribute) {
        return switch (attribute) {
            case "referredTo" -> referredTo().isPresent();
            case "duplicateOf" -> duplicateOf().isPresent();
            default -> true;
        };
    }

    /** Whether a dispute, if there is one, was followed by a reopening. */
    private boolean disputeReopened() {
        return confirmation().isEmpty()
                || confirmation().get().state() != Confirmation.State.DISPUTED
                || lastMoveTo(ConcernState.REOPENED)
                        .filter(reopened ->
                                !reopened.isBefore(confirmation().get().at().orElseThrow()))
                        .isPresent();
    }

    @Value.Check
    void check() {
        ConcernLifecycle.TABLE.check(transitions(), this::has);
        Optional<Instant> raised = Optional.of(raisedAt());
        Records.check("Concern", this)
                .ordered("raisedAt", raised, "recordedAt", Optional.of(recordedAt()))
                .ordered(
                        "raisedAt",
                        raised,
                        "the first transition",
                        transitions().stream().map(Transition::at).findFirst())
                .ordered("raisedAt", raised, "acknowledgeBy", acknowledgeBy())
                .ordered("raisedAt", raised, "answerBy", answerBy())
                .ordered("raisedAt", raised, "answeredAt", answeredAt())
                .ordered("raisedAt", raised, "toldBackAt", toldBackAt())
                .text("text", text(), Violations.TEXT)
                .text("referredTo", referredTo(), Violations.TITLE)
                .atLeast("supporters", supporters(), 0)
                .require(
                        resolution().isEmpty() || was(ConcernState.RESOLVED),
                        "resolution",
                        "be absent before it is RESOLVED")
                .require(
                        confirmation().isEmpty() || was(ConcernState.RESOLVED),
                        "confirmation",
                        "be absent before it is RESOLVED")
                .require(disputeReopened(), "confirmation", "reopen the concern if DISPUTED")
                .require(
                        referredTo().isEmpty() || was(ConcernState.REFERRED),
                        "referredTo",
                        "be absent before it is REFERRED")
                .require(
                        duplicateOf().isEmpty() || state() == ConcernState.DUPLICATE,
                        "duplicateOf",
                        "be absent unless it is a DUPLICATE",
                        duplicateOf())
                .require(!duplicateOf().equals(Optional.of(id())), "duplicateOf", "be another concern", duplicateOf())
                .orThrow();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this concern. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds concerns; not thread-safe. */
    public static final class Builder extends ImmutableConcern.Builder {
        Builder() {}
    }
}
