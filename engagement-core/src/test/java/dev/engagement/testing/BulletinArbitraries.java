package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.codes;
import static dev.engagement.testing.BaseArbitraries.headers;
import static dev.engagement.testing.BaseArbitraries.idSets;
import static dev.engagement.testing.BaseArbitraries.ids;
import static dev.engagement.testing.BaseArbitraries.languages;
import static dev.engagement.testing.BaseArbitraries.lengths;
import static dev.engagement.testing.BaseArbitraries.texts;
import static dev.engagement.testing.LifecycleArbitraries.histories;

import dev.engagement.base.Transition;
import dev.engagement.bulletin.SafetyBulletin;
import dev.engagement.bulletin.SafetyBulletinState;
import dev.engagement.id.SafetyBulletinId;
import dev.engagement.id.SubjectId;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;

/** Valid bulletins. */
public final class BulletinArbitraries {

    private BulletinArbitraries() {}

    /** Bulletins in every state, each about as often. */
    public static Arbitrary<SafetyBulletin> bulletins() {
        return headers()
                .flatMap(header -> histories(SafetyBulletin.LIFECYCLE, header.recordedAt())
                        .flatMap(moves -> bulletins(header, moves)))
                .withoutEdgeCases();
    }

    private static Arbitrary<SafetyBulletin> bulletins(
            RecordHeader header, List<Transition<SafetyBulletinState>> moves) {
        Instant effective = header.recordedAt();
        return Builders.withBuilder(() -> header.notBefore(
                                moves.isEmpty()
                                        ? effective
                                        : moves.get(moves.size() - 1).at())
                        .on(SafetyBulletin.builder())
                        .effective(effective)
                        .transitions(moves))
                .use(ids(SafetyBulletinId::of))
                .in(SafetyBulletin.Builder::id)
                .use(texts())
                .in(SafetyBulletin.Builder::headline)
                .use(texts())
                .in(SafetyBulletin.Builder::text)
                .use(texts().optional(0.5))
                .in(SafetyBulletin.Builder::instruction)
                .use(codes())
                .in(SafetyBulletin.Builder::category)
                .use(Arbitraries.of(SafetyBulletin.Urgency.class).optional(0.5))
                .in(SafetyBulletin.Builder::urgency)
                .use(Arbitraries.of(SafetyBulletin.Severity.class).optional(0.5))
                .in(SafetyBulletin.Builder::severity)
                .use(Arbitraries.of(SafetyBulletin.Certainty.class).optional(0.5))
                .in(SafetyBulletin.Builder::certainty)
                .use(lengths().optional(0.5))
                .in((builder, length) -> builder.expires(length.map(effective::plus)))
                .use(Arbitraries.maps(languages(), texts()).ofMaxSize(2))
                .in(SafetyBulletin.Builder::languages)
                .use(ids(value -> SafetyBulletinId.of("older-" + value.hashCode()))
                        .set()
                        .ofMaxSize(2))
                .in(SafetyBulletin.Builder::references)
                .use(idSets(SubjectId::of, 2))
                .in(SafetyBulletin.Builder::about)
                .build(SafetyBulletin.Builder::build)
                .withoutEdgeCases();
    }
}
