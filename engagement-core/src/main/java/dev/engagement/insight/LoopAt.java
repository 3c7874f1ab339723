package dev.engagement.insight;

import dev.engagement.base.Transition;
import dev.engagement.bulletin.SafetyBulletin;
import dev.engagement.bulletin.SafetyBulletinState;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.CommitmentState;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.Confirmation;
import dev.engagement.insight.KaplanMeier.Span;
import dev.engagement.insight.Loop.Discussion;
import dev.engagement.insight.Loop.Step;
import dev.engagement.meeting.AgendaItemState;
import dev.engagement.meeting.MinutesEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What belongs to the loop of a concern, as it stood at the end of a day.
 *
 * @param concern the concern
 * @param handled the concern that stands for it if it is a duplicate, else the concern itself
 */
record LoopAt(
        ConcernAt concern,
        ConcernAt handled,
        List<Discussion> discussions,
        List<Commitment> commitments,
        List<SafetyBulletin> bulletins) {

    Loop loop() {
        Map<Step, Instant> steps = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            taken(step).ifPresent(at -> steps.put(step, at));
        }
        return new Loop(concern.concern(), discussions, commitments, bulletins, steps);
    }

    /** How long a link of the loop took, or has taken so far; empty if the loop does not count there. */
    Optional<Span> span(Step from, Step to) {
        Loop loop = loop();
        Optional<Instant> begun = loop.at(from);
        Optional<Instant> over = loop.at(to);
        boolean goneBy = loop.steps().keySet().stream().anyMatch(step -> step.compareTo(to) > 0);
        if (begun.isEmpty() || over.isEmpty() && (goneBy || !isExpected(to))) {
            return Optional.empty();
        }
        Duration length =
                Duration.between(begun.get(), over.orElse(concern.records().end()));
        return Optional.of(new Span(length.isNegative() ? Duration.ZERO : length, over.isPresent()));
    }

    private Optional<Instant> taken(Step step) {
        return switch (step) {
            case RAISED -> Optional.of(concern.concern().raisedAt());
            case DISCUSSED -> first(held(discussion -> discussion.item().state() == AgendaItemState.DISCUSSED));
            case DECIDED ->
                first(Stream.concat(
                        held(discussion -> discussion.minutes().stream()
                                .anyMatch(entry -> entry.kind() != MinutesEntry.Kind.INFORMATION)),
                        moves(handled.concern().transitions(), ConcernState.ACTION_PLANNED)));
            case DONE -> doneAt();
            case TOLD ->
                first(Stream.of(
                                concern.concern().toldBackAt().stream(),
                                commitments.stream().flatMap(commitment -> commitment.toldBackAt().stream()),
                                bulletins.stream()
                                        .flatMap(bulletin ->
                                                moves(bulletin.transitions(), SafetyBulletinState.PUBLISHED)))
                        .flatMap(times -> times));
            case CONFIRMED -> concern.confirmation().flatMap(Confirmation::at);
        };
    }

    /** When the last of what was promised and not dropped was done; the resolution if nothing was promised. */
    private Optional<Instant> doneAt() {
        List<Commitment> standing = commitments.stream()
                .filter(commitment -> state(commitment) != CommitmentState.DROPPED)
                .toList();
        if (standing.isEmpty()) {
            return handled.done(ResponseTimes.Step.RESOLVED);
        }
        return standing.stream()
                        .allMatch(commitment -> soFar(commitment.doneAt()).isPresent())
                ? standing.stream()
                        .flatMap(commitment -> commitment.doneAt().stream())
                        .max(Instant::compareTo)
                : Optional.empty();
    }

    /** Whether a step that was not taken may still be. */
    private boolean isExpected(Step step) {
        return switch (step) {
            case RAISED -> false;
            case DISCUSSED ->
                handled.state().isOpen()
                        && discussions.stream()
                                .anyMatch(
                                        discussion -> isAhead(discussion.item().state()));
            case DECIDED -> handled.state().isOpen();
            case DONE -> handled.state().isOpen() || commitments.stream().anyMatch(this::isOpen);
            case TOLD ->
                concern.state() != ConcernState.WITHDRAWN && concern.state() != ConcernState.CLOSED_DAY_UNKNOWN;
            case CONFIRMED ->
                concern.concern()
                        .confirmation()
                        .filter(said -> said.state() != Confirmation.State.NO_RESPONSE)
                        .isPresent();
        };
    }

    private static boolean isAhead(AgendaItemState state) {
        return switch (state) {
            case PROPOSED, ACCEPTED, DEFERRED -> true;
            case DISCUSSED, SKIPPED -> false;
        };
    }

    private boolean isOpen(Commitment commitment) {
        return switch (state(commitment)) {
            case OPEN, IN_PROGRESS, BLOCKED -> true;
            case DONE, VERIFIED, DROPPED -> false;
        };
    }

    private CommitmentState state(Commitment commitment) {
        return Commitment.LIFECYCLE.state(concern.records().soFar(commitment.transitions()));
    }

    /** The starts of the meetings that were held with such an item. */
    private Stream<Instant> held(Predicate<Discussion> such) {
        return discussions.stream()
                .filter(discussion -> discussion.meeting().isHeld())
                .filter(such)
                .map(discussion -> discussion.meeting().startInstant());
    }

    private static <S extends Enum<S>> Stream<Instant> moves(List<Transition<S>> transitions, S to) {
        return transitions.stream().filter(move -> move.to() == to).map(Transition::at);
    }

    private Optional<Instant> first(Stream<Instant> times) {
        return soFar(times.min(Instant::compareTo));
    }

    private Optional<Instant> soFar(Optional<Instant> at) {
        return concern.records().soFar(at);
    }
}
