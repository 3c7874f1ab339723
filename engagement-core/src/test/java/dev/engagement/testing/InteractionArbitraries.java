package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.channels;
import static dev.engagement.testing.BaseArbitraries.codeSets;
import static dev.engagement.testing.BaseArbitraries.headers;
import static dev.engagement.testing.BaseArbitraries.idSets;
import static dev.engagement.testing.BaseArbitraries.ids;
import static dev.engagement.testing.BaseArbitraries.lengths;
import static dev.engagement.testing.BaseArbitraries.optionalInts;
import static dev.engagement.testing.BaseArbitraries.personalText;
import static dev.engagement.testing.BaseArbitraries.places;
import static dev.engagement.testing.PeopleArbitraries.participants;

import dev.engagement.id.ConcernId;
import dev.engagement.id.InteractionId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.SafetyBulletinId;
import dev.engagement.interaction.Interaction;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Valid interactions. */
public final class InteractionArbitraries {

    private InteractionArbitraries() {}

    /** Interactions of every outcome. */
    public static Arbitrary<Interaction> interactions() {
        return Combinators.combine(completedInteractions(), Arbitraries.of(Interaction.Outcome.class))
                .as(InteractionArbitraries::withOutcome)
                .withoutEdgeCases();
    }

    /** Interactions in which people talked. */
    public static Arbitrary<Interaction> completedInteractions() {
        return Builders.withBuilder(() -> Interaction.builder().outcome(Interaction.Outcome.COMPLETED))
                .use(headers())
                .in((builder, header) -> header.on(builder).occurredAt(header.recordedAt()))
                .use(ids(InteractionId::of))
                .in(Interaction.Builder::id)
                .use(lengths().optional(0.5))
                .in(Interaction.Builder::duration)
                .use(channels())
                .in(Interaction.Builder::channel)
                .use(Arbitraries.of(Interaction.Setting.class))
                .in(Interaction.Builder::setting)
                .use(Arbitraries.of(Interaction.Initiative.class))
                .in(Interaction.Builder::initiative)
                .use(Arbitraries.of(Interaction.InitiatedBy.class))
                .in(Interaction.Builder::initiatedBy)
                .use(ids(OfficerId::of).set().ofMinSize(1).ofMaxSize(3))
                .in(Interaction.Builder::officers)
                .use(participants())
                .in(Interaction.Builder::participant)
                .use(Arbitraries.integers().between(1, 30))
                .in(Interaction.Builder::groupSize)
                .use(places().optional(0.5))
                .in(Interaction.Builder::place)
                .use(codeSets())
                .in(Interaction.Builder::topics)
                .use(optionalInts(-2, 2))
                .in(Interaction.Builder::officerImpression)
                .use(optionalInts(0, 10))
                .in(Interaction.Builder::residentRating)
                .use(Arbitraries.of(true, false).optional(0.5))
                .in(Interaction.Builder::heard)
                .use(idSets(ConcernId::of, 2))
                .in(Interaction.Builder::raised)
                .use(idSets(SafetyBulletinId::of, 2))
                .in(Interaction.Builder::sharedBulletins)
                .use(personalText().optional(0.5))
                .in(Interaction.Builder::notes)
                .build(Interaction.Builder::build)
                .withoutEdgeCases();
    }

    private static Interaction withOutcome(Interaction completed, Interaction.Outcome outcome) {
        if (outcome == Interaction.Outcome.COMPLETED) {
            return completed;
        }
        return completed.toBuilder()
                .outcome(outcome)
                .officerImpression(OptionalInt.empty())
                .residentRating(OptionalInt.empty())
                .raised(Set.of())
                .build();
    }
}
