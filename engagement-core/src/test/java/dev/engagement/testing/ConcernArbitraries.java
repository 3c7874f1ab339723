package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.channels;
import static dev.engagement.testing.BaseArbitraries.codes;
import static dev.engagement.testing.BaseArbitraries.days;
import static dev.engagement.testing.BaseArbitraries.headers;
import static dev.engagement.testing.BaseArbitraries.ids;
import static dev.engagement.testing.BaseArbitraries.instants;
import static dev.engagement.testing.BaseArbitraries.personalText;
import static dev.engagement.testing.BaseArbitraries.places;
import static dev.engagement.testing.LifecycleArbitraries.histories;
import static dev.engagement.testing.PeopleArbitraries.participants;

import dev.engagement.base.Transition;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.CommitmentState;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.concern.Confirmation;
import dev.engagement.concern.MadeIn;
import dev.engagement.concern.RaisedIn;
import dev.engagement.concern.Resolution;
import dev.engagement.id.AgendaItemId;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.ConductFeedbackId;
import dev.engagement.id.InteractionId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.SafetyMeetingId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Valid concerns, commitments and conduct feedback. */
public final class ConcernArbitraries {

    private static final long LONGEST_DELAY = Duration.ofDays(60).toSeconds();

    private ConcernArbitraries() {}

    /** Concerns in every state, each about as often. */
    public static Arbitrary<Concern> concerns() {
        return Combinators.combine(instants(), headers())
                .flatAs((raisedAt, header) -> histories(Concern.LIFECYCLE, raisedAt)
                        .flatMap(moves -> concerns(header.notBefore(lastTime(moves, raisedAt)), raisedAt, moves)))
                .withoutEdgeCases();
    }

    private static Arbitrary<Concern> concerns(
            RecordHeader header, Instant raisedAt, List<Transition<ConcernState>> moves) {
        boolean wasReferred = moves.stream().anyMatch(move -> move.to() == ConcernState.REFERRED);
        boolean isDuplicate = Concern.LIFECYCLE.state(moves) == ConcernState.DUPLICATE;
        return Builders.withBuilder(
                        () -> header.on(Concern.builder()).raisedAt(raisedAt).transitions(moves))
                .use(ids(ConcernId::of))
                .in(Concern.Builder::id)
                .use(channels())
                .in(Concern.Builder::channel)
                .use(participants())
                .in(Concern.Builder::raisedBy)
                .use(raisedIn().optional(0.5))
                .in(Concern.Builder::raisedIn)
                .use(codes())
                .in(Concern.Builder::category)
                .use(personalText().optional(0.5))
                .in(Concern.Builder::text)
                .use(places().optional(0.5))
                .in(Concern.Builder::place)
                .use(Arbitraries.of(Concern.Severity.class))
                .in(Concern.Builder::severity)
                .use(Arbitraries.integers().between(0, 1_000))
                .in(Concern.Builder::supporters)
                .use(ids(OfficerId::of).optional(0.5))
                .in(Concern.Builder::assignedTo)
                .use(after(raisedAt).optional(0.7))
                .in(Concern.Builder::acknowledgeBy)
                .use(after(raisedAt).optional(0.7))
                .in(Concern.Builder::answerBy)
                .use(days().optional(0.7))
                .in(Concern.Builder::tellBackBy)
                .use(after(raisedAt).optional(0.5))
                .in(Concern.Builder::answeredAt)
                .use(after(raisedAt).optional(0.5))
                .in(Concern.Builder::toldBackAt)
                .use(resolutions(moves))
                .in(Concern.Builder::resolution)
                .use(confirmations(moves))
                .in(Concern.Builder::confirmation)
                .use(disputes(moves))
                .in(Concern.Builder::disputedAt)
                .use(present(wasReferred, personalText()))
                .in(Concern.Builder::referredTo)
                .use(present(isDuplicate, ids(value -> ConcernId.of("original-" + value.hashCode()))))
                .in(Concern.Builder::duplicateOf)
                .build(Concern.Builder::build)
                .withoutEdgeCases();
    }

    /** Where concerns came up. */
    public static Arbitrary<RaisedIn> raisedIn() {
        return Arbitraries.oneOf(
                ids(InteractionId::of).map(RaisedIn::interaction),
                ids(SafetyMeetingId::of).map(RaisedIn::meeting));
    }

    private static Arbitrary<Optional<Resolution>> resolutions(List<Transition<ConcernState>> moves) {
        Arbitrary<Resolution> any = Combinators.combine(
                        personalText(), ids(OfficerId::of).optional(0.8))
                .as(Resolution::new);
        return firstTime(moves, ConcernState.RESOLVED).isPresent()
                ? any.optional(0.7)
                : Arbitraries.just(Optional.empty());
    }

    /** None before it was resolved, and a dispute only where it was reopened. */
    private static Arbitrary<Optional<Confirmation>> confirmations(List<Transition<ConcernState>> moves) {
        Optional<Instant> resolved = firstTime(moves, ConcernState.RESOLVED);
        Optional<Instant> reopened = firstTime(moves, ConcernState.REOPENED);
        if (resolved.isEmpty()) {
            return Arbitraries.just(Optional.empty());
        }
        Arbitrary<Confirmation> undisputed = Arbitraries.oneOf(
                Arbitraries.just(Confirmation.pending()),
                Arbitraries.just(new Confirmation(Confirmation.State.NO_RESPONSE, Optional.empty())),
                after(resolved.get()).map(at -> Confirmation.of(Confirmation.State.NO_RESPONSE, at)),
                after(resolved.get()).map(at -> Confirmation.of(Confirmation.State.CONFIRMED, at)));
        return reopened.filter(time -> !time.isBefore(resolved.get()))
                .map(time -> Arbitraries.oneOf(
                        undisputed, Arbitraries.just(Confirmation.of(Confirmation.State.DISPUTED, time))))
                .orElse(undisputed)
                .optional(0.8);
    }

    /** Disputes where it was reopened after it was resolved. */
    private static Arbitrary<List<Instant>> disputes(List<Transition<ConcernState>> moves) {
        Optional<Instant> resolved = firstTime(moves, ConcernState.RESOLVED);
        List<Instant> reopened = moves.stream()
                .filter(move -> move.to() == ConcernState.REOPENED)
                .map(Transition::at)
                .filter(at -> resolved.filter(time -> !at.isBefore(time)).isPresent())
                .toList();
        return Arbitraries.integers().between(0, reopened.size()).map(count -> reopened.subList(0, count));
    }

    /** Promises in every state, each about as often. */
    public static Arbitrary<Commitment> commitments() {
        return Combinators.combine(instants(), headers())
                .flatAs((madeAt, header) -> histories(Commitment.LIFECYCLE, madeAt)
                        .flatMap(moves -> commitments(header.notBefore(lastTime(moves, madeAt)), moves)))
                .withoutEdgeCases();
    }

    private static Arbitrary<Commitment> commitments(RecordHeader header, List<Transition<CommitmentState>> moves) {
        Instant around = moves.isEmpty() ? header.recordedAt() : moves.get(0).at();
        Arbitrary<OptionalLong> delays = Arbitraries.longs()
                .between(-5, 20)
                .optional(0.8)
                .map(delay -> delay.map(OptionalLong::of).orElse(OptionalLong.empty()));
        return Builders.withBuilder(() -> header.on(Commitment.builder()).transitions(moves))
                .use(ids(CommitmentId::of))
                .in(Commitment.Builder::id)
                .use(personalText())
                .in(Commitment.Builder::text)
                .use(Arbitraries.of(Commitment.PromisedTo.class))
                .in(Commitment.Builder::promisedTo)
                .use(madeIn().optional(0.5))
                .in(Commitment.Builder::madeIn)
                .use(Combinators.combine(delays, delays).as((first, now) -> List.of(first, now)))
                .in((builder, due) -> due(builder, around, due.get(0), due.get(1)))
                .use(ids(OfficerId::of).optional(0.5))
                .in(Commitment.Builder::owner)
                .use(after(around).optional(0.5))
                .in(Commitment.Builder::toldBackAt)
                .build(Commitment.Builder::build)
                .withoutEdgeCases();
    }

    private static Commitment.Builder due(
            Commitment.Builder builder, Instant around, OptionalLong first, OptionalLong now) {
        LocalDate day = around.atOffset(ZoneOffset.UTC).toLocalDate();
        if (now.isPresent()) {
            builder.dueOn(day.plusDays(now.getAsLong()));
            first.ifPresent(days -> builder.originalDueOn(day.plusDays(days)));
        }
        return builder;
    }

    /** Where promises were made. */
    public static Arbitrary<MadeIn> madeIn() {
        return Arbitraries.oneOf(
                ids(SafetyMeetingId::of).map(MadeIn::meeting),
                Combinators.combine(ids(SafetyMeetingId::of), ids(AgendaItemId::of))
                        .as(MadeIn::agendaItem),
                ids(ConcernId::of).map(MadeIn::concern));
    }

    /** Praise and blame. */
    public static Arbitrary<ConductFeedback> conductFeedback() {
        return Builders.withBuilder(ConductFeedback::builder)
                .use(headers())
                .in((builder, header) -> header.on(builder).receivedAt(header.recordedAt()))
                .use(ids(ConductFeedbackId::of))
                .in(ConductFeedback.Builder::id)
                .use(Arbitraries.of(ConductFeedback.Kind.class))
                .in(ConductFeedback.Builder::kind)
                .use(channels())
                .in(ConductFeedback.Builder::channel)
                .use(participants())
                .in(ConductFeedback.Builder::givenBy)
                .use(codes())
                .in(ConductFeedback.Builder::category)
                .use(personalText().optional(0.5))
                .in(ConductFeedback.Builder::text)
                .use(ids(InteractionId::of).optional(0.5))
                .in(ConductFeedback.Builder::about)
                .use(ids(ConcernId::of).optional(0.5))
                .in(ConductFeedback.Builder::handledIn)
                .build(ConductFeedback.Builder::build)
                .withoutEdgeCases();
    }

    private static Arbitrary<Instant> after(Instant start) {
        return Arbitraries.longs().between(0, LONGEST_DELAY).map(start::plusSeconds);
    }

    private static <T> Arbitrary<Optional<T>> present(boolean needed, Arbitrary<T> values) {
        return needed ? values.map(Optional::of) : Arbitraries.just(Optional.empty());
    }

    private static <S extends Enum<S>> Optional<Instant> firstTime(List<Transition<S>> moves, S state) {
        return moves.stream()
                .filter(move -> move.to() == state)
                .map(Transition::at)
                .findFirst();
    }

    private static Instant lastTime(List<? extends Transition<?>> moves, Instant otherwise) {
        return moves.isEmpty() ? otherwise : moves.get(moves.size() - 1).at();
    }
}
