package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.codes;
import static dev.engagement.testing.BaseArbitraries.days;
import static dev.engagement.testing.BaseArbitraries.headers;
import static dev.engagement.testing.BaseArbitraries.ids;
import static dev.engagement.testing.BaseArbitraries.instants;
import static dev.engagement.testing.BaseArbitraries.personalText;
import static dev.engagement.testing.BaseArbitraries.places;
import static dev.engagement.testing.LifecycleArbitraries.histories;

import dev.engagement.base.Transition;
import dev.engagement.id.ResidentId;
import dev.engagement.id.TipId;
import dev.engagement.tip.Tip;
import dev.engagement.tip.TipReceipt;
import dev.engagement.tip.TipSource;
import dev.engagement.tip.TipState;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Valid tips. */
public final class TipArbitraries {

    private static final Set<TipState> UNSCREENED = Set.of(TipState.RECEIVED, TipState.DIVERTED);

    private TipArbitraries() {}

    /** Tips in every state, each about as often. */
    public static Arbitrary<Tip> tips() {
        return Combinators.combine(instants(), headers())
                .flatAs((receivedAt, header) ->
                        histories(Tip.LIFECYCLE, receivedAt).flatMap(moves -> tips(header, receivedAt, moves)))
                .withoutEdgeCases();
    }

    private static Arbitrary<Tip> tips(RecordHeader header, Instant receivedAt, List<Transition<TipState>> moves) {
        if (Tip.LIFECYCLE.state(moves) != TipState.PURGED) {
            Instant last =
                    moves.isEmpty() ? receivedAt : moves.get(moves.size() - 1).at();
            return kept(header.notBefore(last), receivedAt, moves);
        }
        return tips(header, receivedAt, moves.subList(0, moves.size() - 1))
                .map(closed -> closed.purge(moves.get(moves.size() - 1).at()));
    }

    private static Arbitrary<Tip> kept(RecordHeader header, Instant receivedAt, List<Transition<TipState>> moves) {
        TipState state = Tip.LIFECYCLE.state(moves);
        boolean screened = !UNSCREENED.contains(state);
        boolean closed = state == TipState.CLOSED;
        return Builders.withBuilder(
                        () -> header.on(Tip.builder()).receivedAt(receivedAt).transitions(moves))
                .use(ids(TipId::of))
                .in(Tip.Builder::id)
                .use(instants().optional(0.5))
                .in((builder, from) -> builder.observedFrom(from).observedTo(from.map(time -> time.plusSeconds(60))))
                .use(places().optional(0.5))
                .in(Tip.Builder::place)
                .use(codes())
                .in(Tip.Builder::category)
                .use(personalText().optional(0.5))
                .in(Tip.Builder::narrative)
                .use(sources())
                .in(Tip.Builder::source)
                .use(receipts().optional(0.5))
                .in(Tip.Builder::receipt)
                .use(Arbitraries.of(Tip.Reliability.class).optional(screened ? 1 : 0))
                .in(Tip.Builder::reliability)
                .use(Arbitraries.integers().between(1, 6))
                .in((builder, value) -> builder.credibility(screened ? OptionalInt.of(value) : OptionalInt.empty()))
                .use(days().optional(0.5))
                .in(Tip.Builder::expires)
                .use(Arbitraries.of(Tip.Disposition.class).optional(closed ? 1 : 0))
                .in(Tip.Builder::disposition)
                .build(Tip.Builder::build)
                .withoutEdgeCases();
    }

    /** Sources of both shapes. */
    public static Arbitrary<TipSource> sources() {
        return Arbitraries.oneOf(
                Arbitraries.just(TipSource.anonymous()), ids(ResidentId::of).map(TipSource::confidential));
    }

    /** Receipts of codes that nobody knows: made without the slow hash. */
    public static Arbitrary<TipReceipt> receipts() {
        return Combinators.combine(bytes(16), bytes(32))
                .as((salt, hash) -> new TipReceipt("pbkdf2-sha256:600000:" + salt + ":" + hash));
    }

    private static Arbitrary<String> bytes(int count) {
        return Arbitraries.bytes().array(byte[].class).ofSize(count).map(HexFormat.of()::formatHex);
    }
}
