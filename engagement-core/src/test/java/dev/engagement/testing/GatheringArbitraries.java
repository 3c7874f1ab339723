package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.headcounts;
import static dev.engagement.testing.BaseArbitraries.heardFeedback;
import static dev.engagement.testing.BaseArbitraries.instants;
import static dev.engagement.testing.BaseArbitraries.zones;
import static dev.engagement.testing.LifecycleArbitraries.histories;

import dev.engagement.base.Lifecycle;
import dev.engagement.base.Transition;
import dev.engagement.gathering.GatheringBuilder;
import dev.engagement.gathering.GatheringState;
import dev.engagement.gathering.Headcount;
import dev.engagement.gathering.HeardFeedback;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What meetings and outreach sessions have in common, consistent in itself. */
final class GatheringArbitraries {

    /** The times, moves and counts of a gathering. */
    record Course(
            List<Transition<GatheringState>> transitions,
            ZoneId zone,
            LocalDateTime start,
            Optional<LocalDateTime> previousStart,
            List<Headcount> headcounts,
            boolean attendanceUnknown,
            Optional<HeardFeedback> feedback) {

        /** A builder with this course. */
        <B extends GatheringBuilder<?, B>> B on(B builder) {
            transitions.forEach(builder::addTransition);
            previousStart.ifPresent(builder::previousStart);
            feedback.ifPresent(builder::feedback);
            return builder.zone(zone).start(start).headcounts(headcounts).attendanceUnknown(attendanceUnknown);
        }

        boolean isHeld() {
            GatheringState state = transitions.isEmpty()
                    ? GatheringState.DRAFT
                    : transitions.get(transitions.size() - 1).to();
            return state == GatheringState.HELD || state == GatheringState.CLOSED;
        }

        /** Moments after the start at which something may have been written down. */
        Arbitrary<Instant> afterStart() {
            Instant begin = start.atZone(zone).toInstant();
            return Arbitraries.longs()
                    .between(0, Duration.ofDays(60).toSeconds())
                    .map(begin::plusSeconds);
        }
    }

    private GatheringArbitraries() {}

    /** Courses that end in every state, each about as often. */
    static Arbitrary<Course> courses(Lifecycle<GatheringState> lifecycle) {
        return Combinators.combine(instants(), zones(), Arbitraries.integers().between(0, 300))
                .flatAs((from, zone, minutes) -> histories(lifecycle, from)
                        .flatMap(moves -> courses(moves, zone, start(moves, from, zone, minutes))));
    }

    /** So that nothing is held before it starts. */
    private static LocalDateTime start(
            List<Transition<GatheringState>> moves, Instant from, ZoneId zone, int minutesBefore) {
        Instant held = moves.stream()
                .filter(move -> move.to() == GatheringState.HELD)
                .map(Transition::at)
                .findFirst()
                .orElse(from);
        return held.minus(Duration.ofMinutes(minutesBefore))
                .atZone(zone)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES);
    }

    private static Arbitrary<Course> courses(List<Transition<GatheringState>> moves, ZoneId zone, LocalDateTime start) {
        boolean held = new Course(moves, zone, start, Optional.empty(), List.of(), false, Optional.empty()).isHeld();
        boolean closed = moves.stream().anyMatch(move -> move.to() == GatheringState.CLOSED);
        boolean postponed = moves.stream().anyMatch(move -> move.to() == GatheringState.POSTPONED);
        Arbitrary<List<Headcount>> counts = held
                ? headcounts()
                        .list()
                        .uniqueElements(count -> List.of(count.category(), count.method()))
                        .ofMaxSize(3)
                : Arbitraries.just(List.of());
        return Combinators.combine(
                        counts,
                        Arbitraries.of(true, false),
                        heardFeedback().optional(held ? 0.5 : 0),
                        Arbitraries.integers().between(1, 40).optional(postponed ? 1 : 0))
                .as((headcounts, unknown, feedback, daysBefore) -> new Course(
                        moves,
                        zone,
                        start,
                        daysBefore.map(start::minusDays),
                        headcounts,
                        headcounts.isEmpty() && (closed || unknown),
                        feedback));
    }
}
