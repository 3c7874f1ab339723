package dev.engagement.base;

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
 * An event that people are invited to: what a safety meeting and an outreach session have in common. Every
 * implementation is immutable and thread-safe.
 */
public interface Gathering {

    /** {@return what it is called, up to 200 characters} */
    String title();

    /** {@return when it begins, by the clocks of {@link #zone()}} */
    LocalDateTime start();

    /** {@return how long it is planned to take, more than zero} */
    Duration length();

    /** {@return the zone of its clocks} */
    ZoneId zone();

    /** {@return where people meet; empty if there is no such place or it is not recorded} */
    Optional<Place> place();

    /** {@return who was there, at most one for each category and method; empty unless it was held} */
    List<Headcount> headcounts();

    /**
     * {@return whether it is known that nobody counted; false unless said otherwise, and true never beside headcounts}
     */
    @Value.Default
    default boolean attendanceUnknown() {
        return false;
    }

    /** {@return what those who attended said; empty if they were not asked, or it was not held} */
    Optional<HeardFeedback> feedback();

    /** {@return when it was to begin before it was last put off; empty if it never was} */
    Optional<LocalDateTime> previousStart();

    /** {@return the moves so far, oldest first; empty for a {@link GatheringState#DRAFT}} */
    List<Transition<GatheringState>> transitions();

    /** {@return where it stands} */
    default GatheringState state() {
        List<Transition<GatheringState>> moves = transitions();
        return moves.isEmpty()
                ? GatheringState.DRAFT
                : moves.get(moves.size() - 1).to();
    }

    /**
     * {@return the moment it begins} A start that the clocks skip moves forward by the skipped time; of a start that
     * the clocks show twice it is the first.
     */
    default Instant startInstant() {
        return start().atZone(zone()).toInstant();
    }

    /** {@return the moment it is planned to end} */
    default Instant endInstant() {
        return startInstant().plus(length());
    }

    /** {@return the day it begins, by the clocks of {@link #zone()}} */
    default LocalDate day() {
        return start().toLocalDate();
    }

    /** {@return whether people were ever told about it} */
    default boolean wasAnnounced() {
        return transitions().stream().anyMatch(move -> move.to() == GatheringState.ANNOUNCED);
    }

    /** {@return whether it took place: {@link GatheringState#HELD} or {@link GatheringState#CLOSED}} */
    default boolean isHeld() {
        return state() == GatheringState.HELD || state() == GatheringState.CLOSED;
    }

    /**
     * {@return how many residents were there, adults and youths, each by the most reliable method used} Empty if nobody
     * counted residents: that is not zero.
     */
    default OptionalInt residentsPresent() {
        OptionalInt adults = Headcount.mostReliable(headcounts(), Headcount.Category.RESIDENT);
        OptionalInt youths = Headcount.mostReliable(headcounts(), Headcount.Category.YOUTH);
        return adults.isEmpty() && youths.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.addExact(adults.orElse(0), youths.orElse(0)));
    }

    /**
     * {@return the lifecycle of all gatherings} To be {@code CLOSED} needs headcounts, or that attendance is said to be
     * unknown.
     *
     * @param type simple name of the type it is for, as in {@code SafetyMeeting}
     */
    static Lifecycle<GatheringState> lifecycle(String type) {
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
     * @param gathering what is checked
     * @param violations the check so far, with the rules of the type itself
     * @param lifecycle the lifecycle of the type
     * @throws InvalidValueException if a rule was broken
     * @throws IllegalTransitionException if the lifecycle does not allow a move
     */
    static void check(Gathering gathering, Violations violations, Lifecycle<GatheringState> lifecycle) {
        boolean held = gathering.isHeld();
        boolean counted = !gathering.headcounts().isEmpty();
        violations
                .text("title", gathering.title(), Violations.TITLE)
                .positive("length", gathering.length())
                .require(held || !counted, "headcounts", "be empty unless HELD or CLOSED")
                .require(
                        Headcount.areDistinct(gathering.headcounts()),
                        "headcounts",
                        "have one for each category and method")
                .require(!(counted && gathering.attendanceUnknown()), "attendanceUnknown", "be false beside headcounts")
                .require(held || gathering.feedback().isEmpty(), "feedback", "be absent unless HELD or CLOSED");
        Instant start = gathering.startInstant();
        for (Transition<GatheringState> move : gathering.transitions()) {
            boolean early = move.to() == GatheringState.HELD && move.at().isBefore(start);
            violations.require(!early, "transitions", "not be HELD before start", move.at());
        }
        lifecycle
                .check(gathering.transitions(), attribute -> isPresent(gathering, attribute), violations)
                .orThrow();
    }

    private static boolean isPresent(Gathering gathering, String attribute) {
        return switch (attribute) {
            case "headcounts" -> !gathering.headcounts().isEmpty() || gathering.attendanceUnknown();
            case "previousStart" -> gathering.previousStart().isPresent();
            default -> false;
        };
    }
}
