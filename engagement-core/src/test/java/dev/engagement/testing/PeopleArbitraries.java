package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.codes;
import static dev.engagement.testing.BaseArbitraries.headers;
import static dev.engagement.testing.BaseArbitraries.ids;
import static dev.engagement.testing.BaseArbitraries.personalText;
import static dev.engagement.testing.BaseArbitraries.texts;

import dev.engagement.id.OfficerId;
import dev.engagement.id.ResidentId;
import dev.engagement.people.Officer;
import dev.engagement.people.Participant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Valid residents and officers. */
public final class PeopleArbitraries {

    private PeopleArbitraries() {}

    /** Residents of all three shapes. */
    public static Arbitrary<Participant> participants() {
        Arbitrary<ResidentId> residents = ids(ResidentId::of);
        return Arbitraries.oneOf(
                Arbitraries.just(Participant.anonymous()),
                residents.map(Participant::pseudonymous),
                Combinators.combine(residents, personalText()).as(Participant::named));
    }

    /** Officers. */
    public static Arbitrary<Officer> officers() {
        return Builders.withBuilder(Officer::builder)
                .use(headers())
                .in((builder, header) -> header.on(builder))
                .use(ids(OfficerId::of))
                .in(Officer.Builder::id)
                .use(personalText().optional(0.5))
                .in(Officer.Builder::displayName)
                .use(texts())
                .in(Officer.Builder::team)
                .use(codes())
                .in(Officer.Builder::role)
                .build(Officer.Builder::build)
                .withoutEdgeCases();
    }
}
