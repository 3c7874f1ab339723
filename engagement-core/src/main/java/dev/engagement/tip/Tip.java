package dev.engagement.tip;

import dev.engagement.base.Code;
import dev.engagement.base.Lifecycle;
import dev.engagement.base.Place;
import dev.engagement.base.Transition;
import dev.engagement.base.Violations;
import dev.engagement.id.OfficerId;
import dev.engagement.id.TipId;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Something a resident noticed and told the team.
 *
 * <p>Source and content are judged independently of each other. A purged tip keeps its id, community, category, month
 * and disposition, and nothing else. This class is immutable and thread-safe.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
public abstract sealed class Tip implements EngagementRecord permits ImmutableTip {

    /** The allowed moves. */
    public static final Lifecycle<TipState> LIFECYCLE = Lifecycle.startingAt("Tip", TipState.RECEIVED)
            .move(TipState.RECEIVED, "screen", TipState.SCREENED, "reliability", "credibility")
            .move(TipState.SCREENED, "share", TipState.SHARED)
            .move(TipState.SHARED, "close", TipState.CLOSED, "disposition")
            .move(TipState.CLOSED, "purge", TipState.PURGED, "disposition")
            .move(TipState.RECEIVED, "divert", TipState.DIVERTED)
            .build();

    /** How far the source can be trusted (Admiralty code). */
    public enum Reliability {
        /** Completely reliable. */
        A,
        /** Usually reliable. */
        B,
        /** Fairly reliable. */
        C,
        /** Not usually reliable. */
        D,
        /** Unreliable. */
        E,
        /** Cannot be judged. */
        F
    }

    /** What came of it. */
    public enum Disposition {
        /** The team acted on it. */
        ACTIONED,
        /** It supports something that was known. */
        CORROBORATES,
        /** It turned out to be wrong. */
        UNFOUNDED,
        /** Another agency has it. */
        REFERRED,
        /** Nothing was done. */
        NO_ACTION
    }

    Tip() {}

    @Override
    public abstract TipId id();

    /**
     * {@return when it came in: not after {@link #recordedAt()} and not after the first transition, and the earlier of
     * the two unless said otherwise} Once the tip is {@link TipState#PURGED}, the first instant of the month in UTC.
     */
    @Value.Default
    public Instant receivedAt() {
        return firstMove().filter(move -> move.isBefore(recordedAt())).orElse(recordedAt());
    }

    /** {@return when it was first noticed; empty if not told} */
    public abstract Optional<Instant> observedFrom();

    /** {@return when it was last noticed, not before {@link #observedFrom()}; empty if not told} */
    public abstract Optional<Instant> observedTo();

    /** {@return where it was noticed; empty if not told} */
    public abstract Optional<Place> place();

    /** {@return what kind of behaviour or thing was noticed, never what kind of person} */
    public abstract Code category();

    /** {@return the resident's words, up to 10,000 characters; empty if not kept} Left out of {@link #toString()}. */
    @Value.Redacted
    public abstract Optional<String> narrative();

    /** {@return where it comes from} */
    public abstract TipSource source();

    /** {@return what is kept of the code with which the resident can ask for the tip; empty if none was given out} */
    public abstract Optional<TipReceipt> receipt();

    /** {@return how far the source can be trusted; empty before screening} */
    public abstract Optional<Reliability> reliability();

    /**
     * {@return how far the content can be believed (Admiralty code): 1 confirmed, 2 probably true, 3 possibly true, 4
     * doubtful, 5 improbable, 6 cannot be judged; empty before screening}
     */
    public abstract OptionalInt credibility();

    /** {@return the last day on which it is of use; empty if not known} */
    public abstract Optional<LocalDate> expires();

    /** {@return what came of it; present if {@link TipState#CLOSED} or {@link TipState#PURGED}, else empty} */
    public abstract Optional<Disposition> disposition();

    /** {@return the moves so far, oldest first; empty while {@link TipState#RECEIVED}} */
    public abstract List<Transition<TipState>> transitions();

    /** {@return where it stands} */
    public final TipState state() {
        return LIFECYCLE.state(transitions());
    }

    /** {@return the month in which it came in, in UTC} */
    public final YearMonth month() {
        return YearMonth.from(receivedAt().atOffset(ZoneOffset.UTC));
    }

    /**
     * {@return the day on which it came in; of a tip that is {@link TipState#PURGED} the first day of its month, which
     * is that of UTC: a tip of the last evening of a month, west of UTC, moves to the next one when it is purged}
     *
     * @param zone the community's zone, in which days begin and end
     */
    public final LocalDate day(ZoneId zone) {
        return isPurged() ? month().atDay(1) : LocalDate.ofInstant(receivedAt(), zone);
    }

    /**
     * {@return whether its last day of use lies before a day; never if that day is not known}
     *
     * @param asOf the day
     */
    public final boolean isExpired(LocalDate asOf) {
        return expires().isPresent() && expires().get().isBefore(asOf);
    }

    /**
     * Source and content are judged, independently of each other.
     *
     * @param source how far the source can be trusted
     * @param content how far the content can be believed, 1 to 6 as in {@link #credibility()}
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Tip screen(Reliability source, int content, Instant at, OfficerId by) {
        return moved(TipState.SCREENED, at, by)
                .reliability(source)
                .credibility(content)
                .build();
    }

    /**
     * It is given to those who can use it.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Tip share(Instant at, OfficerId by) {
        return moved(TipState.SHARED, at, by).build();
    }

    /**
     * It is known what came of it.
     *
     * @param cameOfIt what came of it
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Tip close(Disposition cameOfIt, Instant at, OfficerId by) {
        return moved(TipState.CLOSED, at, by).disposition(cameOfIt).build();
    }

    /**
     * It is an emergency and goes to those who answer emergencies.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Tip divert(Instant at, OfficerId by) {
        return moved(TipState.DIVERTED, at, by).build();
    }

    /**
     * All but id, community, category, month and disposition is deleted. The result counts as redacted, so that a log
     * drops the earlier revisions too. Who did it is not kept either.
     *
     * @param at when; not before its last move
     * @return the next revision, with next to nothing in it
     * @throws dev.engagement.base.IllegalTransitionException if {@link #LIFECYCLE} does not allow it
     */
    public final Tip purge(Instant at) {
        Instant month = startOfMonth();
        Builder purged = Records.nextRevision(builder(), this, at)
                .id(id())
                .communityId(communityId())
                .redactedAt(at)
                .visibility(visibility())
                .receivedAt(month)
                .category(category())
                .source(TipSource.anonymous())
                .disposition(disposition());
        transitions().forEach(move -> purged.addTransition(Transition.of(move.to(), month)));
        return purged.addTransition(Transition.of(TipState.PURGED, at)).build();
    }

    /** The next revision, with a move of the team. That the table allows the move is checked when it is built. */
    private Builder moved(TipState to, Instant at, OfficerId by) {
        return Records.nextRevision(toBuilder(), this, at)
                .addTransition(Transition.of(to, at).by(by.value()));
    }

    private Optional<Instant> firstMove() {
        return transitions().isEmpty()
                ? Optional.empty()
                : Optional.of(transitions().get(0).at());
    }

    /** The first instant of its month, the only time that a purged tip keeps. */
    private Instant startOfMonth() {
        return month().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private boolean isPurged() {
        return state() == TipState.PURGED;
    }

    /** Whether the record has what a move needs; a purged tip had what it may no longer keep. */
    private boolean has(String attribute) {
        return switch (attribute) {
            case "reliability" -> isPurged() || reliability().isPresent();
            case "credibility" -> isPurged() || credibility().isPresent();
            default -> disposition().isPresent();
        };
    }

    @Value.Check
    void check() {
        Violations violations = LIFECYCLE
                .check(transitions(), this::has, Records.check("Tip", this))
                .require(!receivedAt().isAfter(recordedAt()), "receivedAt", "not be after recordedAt", receivedAt())
                .ordered("receivedAt", Optional.of(receivedAt()), "the first transition", firstMove())
                .ordered("observedFrom", observedFrom(), "observedTo", observedTo())
                .text("narrative", narrative(), Violations.TEXT)
                .range("credibility", credibility().orElse(1), 1, 6)
                .require(
                        disposition().isEmpty() || state() == TipState.CLOSED || isPurged(),
                        "disposition",
                        "be absent before it is CLOSED",
                        disposition());
        if (isPurged()) {
            checkPurged(violations);
        }
        violations.orThrow();
    }

    private void checkPurged(Violations violations) {
        String gone = "be absent once PURGED";
        violations
                .require(redactedAt().isPresent(), "redactedAt", "be present once PURGED")
                .require(receivedAt().equals(startOfMonth()), "receivedAt", "be the start of a month once PURGED")
                .require(observedFrom().isEmpty(), "observedFrom", gone)
                .require(observedTo().isEmpty(), "observedTo", gone)
                .require(place().isEmpty(), "place", gone)
                .require(narrative().isEmpty(), "narrative", gone)
                .require(source().resident().isEmpty(), "source", "be anonymous once PURGED")
                .require(receipt().isEmpty(), "receipt", gone)
                .require(reliability().isEmpty(), "reliability", gone)
                .require(credibility().isEmpty(), "credibility", gone)
                .require(expires().isEmpty(), "expires", gone)
                .require(externalIds().isEmpty(), "externalIds", gone)
                .require(attributes().isEmpty(), "attributes", gone)
                .require(
                        transitions().stream().allMatch(this::tellsNothing),
                        "transitions",
                        "have no actor, no reason and, but for the last, the time receivedAt once PURGED");
    }

    private boolean tellsNothing(Transition<TipState> move) {
        return move.by().isEmpty()
                && move.reason().isEmpty()
                && (move.to() == TipState.PURGED || move.at().equals(receivedAt()));
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this tip. */
    @Override
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds tips; not thread-safe. */
    public static final class Builder extends ImmutableTip.Builder implements RecordBuilder<Builder> {
        Builder() {}
    }
}
