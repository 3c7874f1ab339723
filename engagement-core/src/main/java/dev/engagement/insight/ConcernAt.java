package dev.engagement.insight;

import dev.engagement.base.Transition;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.Confirmation;
import dev.engagement.insight.KaplanMeier.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A concern as it stood at the end of a day, and the team's clock, which stands still while it waits for the resident.
 */
record ConcernAt(Concern concern, CommunityRecords records) {

    ConcernState state() {
        return Concern.LIFECYCLE.state(moves());
    }

    /** When a step was taken while it was still wanted; empty if not yet, or for a resolution not any more. */
    Optional<Instant> done(ResponseTimes.Step step) {
        return taken(step).filter(at -> mootSince(step).filter(at::isAfter).isEmpty());
    }

    private Optional<Instant> taken(ResponseTimes.Step step) {
        return switch (step) {
            case ACKNOWLEDGED -> records.soFar(concern.acknowledgedAt());
            case ANSWERED -> records.soFar(concern.answeredAt());
            case TOLD_BACK -> records.soFar(concern.toldBackAt());
            case RESOLVED ->
                switch (state()) {
                    case RESOLVED, CLOSED -> endedAt();
                    default -> Optional.empty();
                };
        };
    }

    /** When the handling ended, solved or not; empty while it goes on, and if the day is unknown. */
    Optional<Instant> endedAt() {
        return switch (state()) {
            case RESOLVED, CLOSED -> lastMoveTo(ConcernState.RESOLVED);
            case REFERRED, DUPLICATE, NO_ACTION, WITHDRAWN -> lastMoveTo(state());
            default -> Optional.empty();
        };
    }

    /** What the resident had last said about a resolution; empty if nothing, or only that they did not answer. */
    Optional<Confirmation> confirmation() {
        return concern.confirmation()
                .filter(said ->
                        said.state() == Confirmation.State.CONFIRMED || said.state() == Confirmation.State.DISPUTED)
                .filter(said -> records.soFar(said.at()).isPresent());
    }

    /** What the resident had said about resolutions: for each time whether it was a dispute. */
    Stream<Boolean> disputed() {
        Stream<Optional<Instant>> disputes = concern.disputes().stream().map(Optional::of);
        Optional<Instant> confirmed = concern.confirmation()
                .filter(said -> said.state() == Confirmation.State.CONFIRMED)
                .flatMap(Confirmation::at);
        return Stream.concat(
                disputes.flatMap(at -> records.soFar(at).stream()).map(at -> true),
                records.soFar(confirmed).stream().map(at -> false));
    }

    /** How long the team's clock may run until a step; empty if that was not promised. */
    Optional<Duration> promised(ResponseTimes.Step step) {
        Optional<Instant> by = switch (step) {
            case ACKNOWLEDGED -> concern.acknowledgeBy();
            case ANSWERED -> concern.answerBy();
            case TOLD_BACK ->
                concern.tellBackBy()
                        .map(day -> day.plusDays(1)
                                .atStartOfDay(records.zone())
                                .toInstant()
                                .minusNanos(1));
            case RESOLVED -> Optional.empty();
        };
        return by.map(due -> Duration.between(concern.raisedAt(), due));
    }

    /** How long the team's clock had run at a moment. */
    Duration running(Instant until) {
        Duration running = Duration.between(concern.raisedAt(), until);
        Optional<Instant> waitingSince = Optional.empty();
        for (Transition<ConcernState> move : concern.transitions()) {
            if (move.at().isAfter(until)) {
                break;
            }
            if (waitingSince.isPresent()) {
                running = running.minus(Duration.between(waitingSince.get(), move.at()));
            }
            waitingSince = move.to() == ConcernState.AWAITING_RESIDENT ? Optional.of(move.at()) : Optional.empty();
        }
        return waitingSince.isPresent() ? running.minus(Duration.between(waitingSince.get(), until)) : running;
    }

    /** How long a step took, or has taken so far; empty if the concern ended on an unknown day. */
    Optional<Span> span(ResponseTimes.Step step) {
        Optional<Instant> done = done(step);
        if (done.isPresent()) {
            return Optional.of(new Span(running(done.get()), true));
        }
        return state() == ConcernState.CLOSED_DAY_UNKNOWN
                ? Optional.empty()
                : Optional.of(new Span(running(mootSince(step).orElse(records.end())), false));
    }

    /**
     * Whether a promise was kept; empty if there is none, or it has neither been kept nor lapsed, or nobody expected it
     * any more when it did.
     */
    Optional<Boolean> kept(ResponseTimes.Step step) {
        return promised(step).flatMap(promise -> {
            Optional<Boolean> within = done(step).map(at -> running(at).compareTo(promise) <= 0);
            return within.isPresent() ? within : Optional.of(false).filter(broken -> lapsed(step, promise));
        });
    }

    private boolean lapsed(ResponseTimes.Step step, Duration promise) {
        return lastWanted(step)
                .map(end -> running(end).compareTo(promise) >= 0)
                .orElseGet(() -> running(records.end()).compareTo(promise) > 0);
    }

    /** How much of a promise is left, below zero if it has lapsed; empty if none is open. */
    Optional<Duration> left(ResponseTimes.Step step) {
        boolean open = done(step).isEmpty() && !isMoot(step) && state() != ConcernState.CLOSED_DAY_UNKNOWN;
        return open ? promised(step).map(promise -> promise.minus(running(records.end()))) : Optional.empty();
    }

    /** The day on which an open promise falls due if the clock goes on, or fell due; empty if none is open. */
    Optional<LocalDate> dueOn(ResponseTimes.Step step) {
        return left(step).map(left -> records.dayOf(records.end().plus(left)));
    }

    /** Whether an open promise has lapsed. */
    boolean isOverdue(ResponseTimes.Step step) {
        return left(step).filter(Duration::isNegative).isPresent();
    }

    /** The last time at which the step was certainly wanted; empty if it still is. */
    private Optional<Instant> lastWanted(ResponseTimes.Step step) {
        return state() == ConcernState.CLOSED_DAY_UNKNOWN ? Optional.of(lastSeenOpen()) : mootSince(step);
    }

    /** Before it was found closed on an unknown day. */
    private Instant lastSeenOpen() {
        List<Transition<ConcernState>> moves = moves();
        return moves.size() > 1 ? moves.get(moves.size() - 2).at() : concern.raisedAt();
    }

    /** Since when the step need not be taken any more; empty if it must be. */
    private Optional<Instant> mootSince(ResponseTimes.Step step) {
        return isMoot(step) ? endedAt() : Optional.empty();
    }

    /** Whether the step will not be taken any more, and need not be. */
    private boolean isMoot(ResponseTimes.Step step) {
        return switch (state()) {
            case WITHDRAWN -> true;
            case DUPLICATE -> step != ResponseTimes.Step.TOLD_BACK;
            default -> step == ResponseTimes.Step.RESOLVED && !state().isOpen();
        };
    }

    /** The moves so far; also the next if all that is known of its day is that it came before it was noted. */
    private List<Transition<ConcernState>> moves() {
        List<Transition<ConcernState>> all = concern.transitions();
        int soFar = records.soFar(all).size();
        boolean ended = soFar < all.size() && all.get(soFar).to() == ConcernState.CLOSED_DAY_UNKNOWN;
        return all.subList(0, ended ? soFar + 1 : soFar);
    }

    private Optional<Instant> lastMoveTo(ConcernState state) {
        return moves().stream()
                .filter(move -> move.to() == state)
                .map(Transition::at)
                .reduce((earlier, later) -> later);
    }
}
