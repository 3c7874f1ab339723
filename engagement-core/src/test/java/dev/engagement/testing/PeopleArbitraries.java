package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.codeSets;
import static dev.engagement.testing.BaseArbitraries.codes;
import static dev.engagement.testing.BaseArbitraries.dayPeriods;
import static dev.engagement.testing.BaseArbitraries.days;
import static dev.engagement.testing.BaseArbitraries.headers;
import static dev.engagement.testing.BaseArbitraries.ids;
import static dev.engagement.testing.BaseArbitraries.instants;
import static dev.engagement.testing.BaseArbitraries.languages;
import static dev.engagement.testing.BaseArbitraries.lengths;
import static dev.engagement.testing.BaseArbitraries.personalText;
import static dev.engagement.testing.BaseArbitraries.texts;
import static dev.engagement.testing.LifecycleArbitraries.histories;

import dev.engagement.id.AssignmentId;
import dev.engagement.id.ConsentId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.PartnerOrganizationId;
import dev.engagement.id.PartnershipId;
import dev.engagement.id.ResidentId;
import dev.engagement.people.Assignment;
import dev.engagement.people.Consent;
import dev.engagement.people.Officer;
import dev.engagement.people.Participant;
import dev.engagement.people.PartnerOrganization;
import dev.engagement.people.Partnership;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Valid residents, officers and partners. */
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

    /** Assignments, some of them without an end. */
    public static Arbitrary<Assignment> assignments() {
        return Builders.withBuilder(Assignment::builder)
                .use(headers())
                .in((builder, header) -> header.on(builder))
                .use(ids(AssignmentId::of))
                .in(Assignment.Builder::id)
                .use(ids(OfficerId::of))
                .in(Assignment.Builder::officerId)
                .use(dayPeriods())
                .in((builder, period) ->
                        builder.from(period.from()).to(period.to().plusDays(1)))
                .use(Arbitraries.of(true, false))
                .in((builder, isOpen) -> isOpen ? builder.to(Optional.empty()) : builder)
                .build(Assignment.Builder::build)
                .withoutEdgeCases();
    }

    /** Decisions about every purpose, of every status. */
    public static Arbitrary<Consent> consents() {
        return consents(ids(ResidentId::of), instants());
    }

    /** Decisions of these residents, taken at these times. */
    public static Arbitrary<Consent> consents(Arbitrary<ResidentId> residents, Arbitrary<Instant> times) {
        return Builders.withBuilder(Consent::builder)
                .use(headers())
                .in((builder, header) -> header.on(builder))
                .use(ids(ConsentId::of))
                .in(Consent.Builder::id)
                .use(residents)
                .in(Consent.Builder::residentId)
                .use(Arbitraries.of(Consent.Purpose.class))
                .in(Consent.Builder::purpose)
                .use(Arbitraries.of(Consent.Status.class))
                .in(Consent.Builder::status)
                .use(Combinators.combine(times, lengths().optional(0.5)).as(Tuple::of))
                .in((builder, time) ->
                        builder.at(time.get1()).expires(time.get2().map(time.get1()::plus)))
                .build(Consent.Builder::build)
                .withoutEdgeCases();
    }

    /** Partner organizations. */
    public static Arbitrary<PartnerOrganization> partnerOrganizations() {
        return Builders.withBuilder(PartnerOrganization::builder)
                .use(headers())
                .in((builder, header) -> header.on(builder))
                .use(ids(PartnerOrganizationId::of))
                .in(PartnerOrganization.Builder::id)
                .use(texts())
                .in(PartnerOrganization.Builder::name)
                .use(codes())
                .in(PartnerOrganization.Builder::kind)
                .use(languages().set().ofMaxSize(3))
                .in(PartnerOrganization.Builder::languages)
                .use(days().optional(0.5))
                .in(PartnerOrganization.Builder::lastConfirmed)
                .build(PartnerOrganization.Builder::build)
                .withoutEdgeCases();
    }

    /** Partnerships in every state. */
    public static Arbitrary<Partnership> partnerships() {
        return Builders.withBuilder(Partnership::builder)
                .use(headers())
                .in((builder, header) -> header.on(builder))
                .use(ids(PartnershipId::of))
                .in(Partnership.Builder::id)
                .use(ids(PartnerOrganizationId::of))
                .in(Partnership.Builder::partnerId)
                .use(texts())
                .in(Partnership.Builder::purpose)
                .use(dayPeriods())
                .in((builder, period) ->
                        builder.from(period.from()).to(period.to().plusDays(1)))
                .use(codeSets())
                .in(Partnership.Builder::contributions)
                .use(instants().flatMap(start -> histories(Partnership.LIFECYCLE, start)))
                .in(Partnership.Builder::transitions)
                .build(Partnership.Builder::build)
                .withoutEdgeCases();
    }
}
