package dev.engagement.gathering;

import dev.engagement.base.Lifecycle;
import dev.engagement.base.Place;
import dev.engagement.base.Transition;
import dev.engagement.base.Violations;
import dev.engagement.id.OfficerId;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * An event that people are invited to: what a safety meeting and an outreach session have in common, above all the
 * moves from draft to closed. Every implementation is immutable and thread-safe.
 *
 * @param <G> the gathering itself
 */
public abstract sealed class Gathering<G extends Gathering<G>> implements EngagementRecord
        permits SafetyMeeting, OutreachSession {

    /** For the two types of gathering. */
    protected Gathering() {}

    /** {@return what it is called, up to 200 characters} */
    public abstract String title();

    /** {@return when it begins, by the clocks of {@link #zone()}} */
    public abstract LocalDateTime start();

    /** {@return how long it is planned to take, more than zero} */
    public abstract Duration length();

    /** {@return the zone of its clocks} */
    public abstract ZoneId zone();

    /** {@return where people meet; empty if there is no such place or it is not recorded} */
    public abstract Optional<Place> place();

    /** {@return who was there, at most one for each category and method; empty unless it was held} */
    public abstract List<Headcount> headcounts();

    /**
     * {@return whether it is known that nobody counted; false unless said otherwise, and true never beside headcounts}
     */
    @Value.Default
    public boolean attendanceUnknown() {
        return false;
    }

    /** {@return what those who attended said; empty if they were not asked, or it was not held} */
    public abstract Optional<HeardFeedback> feedback();

    /** {@return when it was to begin before it was last put off; empty if it never was} */
    public abstract Optional<LocalDateTime> previousStart();

    /** {@return the moves so far, oldest first; empty for a {@link GatheringState#DRAFT}} */
    public abstract List<Transition<GatheringState>> transitions();

    /** {@return where it stands} */
    public final GatheringState state() {
        List<Transition<GatheringState>> moves = transitions();
        return moves.isEmpty()
                ? GatheringState.DRAFT
                : moves.get(moves.size() - 1).to();
    }

    /**
     * {@return the moment it begins} A start that the clocks skip moves forward by the skipped time; of a start that
     * the clocks show twice it is the first.
     */
    public final Instant startInstant() {
        return start().atZone(zone()).toInstant();
    }

    /** {@return the moment it is planned to end} */
    public final Instant endInstant() {
        return startInstant().plus(length());
    }

    /** {@return the day it begins, by the clocks of {@link #zone()}} */
    public final LocalDate day() {
        return start().toLocalDate();
    }

    /** {@return whether people were ever told about it} */
    public final boolean wasAnnounced() {
        return transitions().stream().anyMatch(move -> move.to() == GatheringState.ANNOUNCED);
    }

    /** {@return whether it took place: {@link GatheringState#HELD} or {@link GatheringState#CLOSED}} */
    public final boolean isHeld() {
        return state() == GatheringState.HELD || state() == GatheringState.CLOSED;
    }

    /**
     * {@return how many residents were there, adults and youths, each by the most reliable method used} Empty if nobody
     * counted residents: that is not zero.
     */
    public final OptionalInt residentsPresent() {
        OptionalInt adults = Headcount.mostReliable(headcounts(), Headcount.Category.RESIDENT);
        OptionalInt youths = Headcount.mostReliable(headcounts(), Headcount.Category.YOUTH);
        return adults.isEmpty() && youths.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(adults.orElse(0) + youths.orElse(0));
    }

    /**
     * People are told when and where; after it was put off, that it takes place at the time it had.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if the lifecycle does not allow it
     */
    public final G announce(Instant at, OfficerId by) {
        return moved(GatheringState.ANNOUNCED, at, by).build();
    }

    /**
     * People are told of a start, which is the new one after it was put off.
     *
     * @param start when it begins, by the clocks of {@link #zone()}
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if the lifecycle does not allow it
     */
    public final G announce(LocalDateTime start, Instant at, OfficerId by) {
        return moved(GatheringState.ANNOUNCED, at, by).start(start).build();
    }

    /**
     * It is put off; {@link #previousStart()} says when it was to begin.
     *
     * @param reason why, 1 to 200 characters
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if the lifecycle does not allow it
     */
    public final G postpone(String reason, Instant at, OfficerId by) {
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
     * @throws dev.engagement.base.IllegalTransitionException if the lifecycle does not allow it
     */
    public final G cancel(String reason, Instant at, OfficerId by) {
        return moved(GatheringState.CANCELLED, reason, at, by).build();
    }

    /**
     * It takes place; the time is not before {@link #start()}. It promises no minutes: a meeting's own {@code hold}
     * with promises does.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if the lifecycle does not allow it
     * @throws dev.engagement.base.InvalidValueException if the time is before {@link #start()}
     */
    public final G hold(Instant at, OfficerId by) {
        return moved(GatheringState.HELD, at, by).build();
    }

    /**
     * Its day passed without it.
     *
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if the lifecycle does not allow it
     */
    public final G notHeld(Instant at, OfficerId by) {
        return moved(GatheringState.NOT_HELD, at, by).build();
    }

    /**
     * Who was there is written down, at least one headcount, in place of what was.
     *
     * @param headcounts who was there, at most one for each category and method
     * @param at when; not before its last move
     * @param by the officer who did it
     * @return the next revision
     * @throws dev.engagement.base.IllegalTransitionException if the lifecycle does not allow it
     */
    public final G close(Iterable<? extends Headcount> headcounts, Instant at, OfficerId by) {
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
     * @throws dev.engagement.base.IllegalTransitionException if the lifecycle does not allow it
     */
    public final G closeUncounted(Instant at, OfficerId by) {
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
     * @throws dev.engagement.base.IllegalTransitionException if the lifecycle does not allow it
     */
    public final G reopen(String reason, Instant at, OfficerId by) {
        return moved(GatheringState.HELD, reason, at, by).build();
    }

    /**
     * Those who attended were asked whether they felt heard.
     *
     * @param feedback what they said
     * @param at when that is recorded
     * @return the next revision
     * @throws dev.engagement.base.InvalidValueException if it was not held
     */
    public final G recordFeedback(HeardFeedback feedback, Instant at) {
        return revised(at).feedback(feedback).build();
    }

    private GatheringBuilder<G, ?> moved(GatheringState to, Instant at, OfficerId by) {
        return moved(Transition.of(to, at).by(by.value()));
    }

    private GatheringBuilder<G, ?> moved(GatheringState to, String reason, Instant at, OfficerId by) {
        return moved(Transition.of(to, at).by(by.value()).because(reason));
    }

    /** That the lifecycle allows the move is checked when it is built. */
    private GatheringBuilder<G, ?> moved(Transition<GatheringState> move) {
        return revised(move.at()).addTransition(move);
    }

    private GatheringBuilder<G, ?> revised(Instant at) {
        return Records.nextRevision(toBuilder(), this, at);
    }

    /** {@return a builder that starts from this gathering} */
    @Override
    public abstract GatheringBuilder<G, ?> toBuilder();

    /**
     * {@return the lifecycle of all gatherings} To be {@code CLOSED} needs headcounts, or that attendance is said to be
     * unknown.
     *
     * @param type simple name of the type it is for, as in {@code SafetyMeeting}
     */
    protected static Lifecycle<GatheringState> lifecycle(String type) {
        return Lifecycle.startingAt(type, GatheringState.DRAFT)
                .move(GatheringState.DRAFT, "announce", GatheringState.ANNOUNCED)
                .move(GatheringState.ANNOUNCED, "hold", GatheringState.HELD)
                .move(GatheringState.HELD, "close", GatheringState.CLOSED, "headcounts")
                .move(GatheringState.CLOSED, "reopen", GatheringState.HELD, "reason")
                .move(GatheringState.ANNOUNCED, "postpone", GatheringState.POSTPONED, "previousStart")
                .move(GatheringState.POSTPONED, "announce", GatheringState.ANNOUNCED)
                .moves(
                        EnumSet.of(GatheringState.DRAFT, GatheringState.ANNOUNCED, GatheringState.POSTPONED),
                        "cancel",
                        GatheringState.CANCELLED,
                        "reason")
                .move(GatheringState.ANNOUNCED, "notHeld", GatheringState.NOT_HELD)
                .build();
    }

    /**
     * Ends the check of a gathering: checks the moves, then adds the rules that hold for all of them.
     *
     * @param violations the check so far, with the rules of the type itself
     * @param lifecycle the lifecycle of the type
     * @throws dev.engagement.base.InvalidValueException if a rule was broken
     * @throws dev.engagement.base.IllegalTransitionException if the lifecycle does not allow a move
     */
    protected final void check(Violations violations, Lifecycle<GatheringState> lifecycle) {
        boolean counted = !headcounts().isEmpty();
        violations
                .text("title", title(), Violations.TITLE)
                .positive("length", length())
                .require(isHeld() || !counted, "headcounts", "be empty unless HELD or CLOSED")
                .require(Headcount.areDistinct(headcounts()), "headcounts", "have one for each category and method")
                .require(!(counted && attendanceUnknown()), "attendanceUnknown", "be false beside headcounts")
                .require(isHeld() || feedback().isEmpty(), "feedback", "be absent unless HELD or CLOSED");
        Instant start = startInstant();
        for (Transition<GatheringState> move : transitions()) {
            boolean early = move.to() == GatheringState.HELD && move.at().isBefore(start);
            violations.require(!early, "transitions", "not be HELD before start", move.at());
        }
        lifecycle.check(transitions(), this::isPresent, violations).orThrow();
    }

    private boolean isPresent(String attribute) {
        return switch (attribute) {
            case "headcounts" -> !headcounts().isEmpty() || attendanceUnknown();
            case "previousStart" -> previousStart().isPresent();
            default -> false;
        };
    }
}
