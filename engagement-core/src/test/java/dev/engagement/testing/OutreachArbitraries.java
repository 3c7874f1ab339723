package dev.engagement.testing;

import static dev.engagement.testing.BaseArbitraries.codeSets;
import static dev.engagement.testing.BaseArbitraries.codes;
import static dev.engagement.testing.BaseArbitraries.dayPeriods;
import static dev.engagement.testing.BaseArbitraries.headers;
import static dev.engagement.testing.BaseArbitraries.ids;
import static dev.engagement.testing.BaseArbitraries.instants;
import static dev.engagement.testing.BaseArbitraries.lengths;
import static dev.engagement.testing.BaseArbitraries.places;
import static dev.engagement.testing.BaseArbitraries.texts;
import static dev.engagement.testing.GatheringArbitraries.courses;
import static dev.engagement.testing.LifecycleArbitraries.histories;

import dev.engagement.base.Transition;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.OutreachSessionId;
import dev.engagement.id.PartnerOrganizationId;
import dev.engagement.outreach.OutreachProgram;
import dev.engagement.outreach.OutreachProgramState;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.outreach.ProgramPartner;
import dev.engagement.outreach.ProgramTarget;
import dev.engagement.testing.GatheringArbitraries.Course;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Valid outreach programs and sessions. */
public final class OutreachArbitraries {

    private OutreachArbitraries() {}

    /** Sessions in every state, each about as often. */
    public static Arbitrary<OutreachSession> outreachSessions() {
        return courses(OutreachSession.LIFECYCLE)
                .flatMap(OutreachArbitraries::outreachSessions)
                .withoutEdgeCases();
    }

    private static Arbitrary<OutreachSession> outreachSessions(Course course) {
        return Builders.withBuilder(() -> course.on(OutreachSession.builder()))
                .use(headers())
                .in((builder, header) -> header.on(builder))
                .use(ids(OutreachSessionId::of))
                .in(OutreachSession.Builder::id)
                .use(ids(OutreachProgramId::of))
                .in(OutreachSession.Builder::programId)
                .use(texts())
                .in(OutreachSession.Builder::title)
                .use(lengths())
                .in(OutreachSession.Builder::length)
                .use(places().optional(0.8))
                .in(OutreachSession.Builder::place)
                .use(codeSets())
                .in(OutreachSession.Builder::topics)
                .use(Arbitraries.integers().between(0, 80))
                .in(OutreachSession.Builder::volunteers)
                .use(lengths().optional(0.5))
                .in(OutreachSession.Builder::volunteerTime)
                .use(texts().list().ofMaxSize(3))
                .in(OutreachSession.Builder::materials)
                .build(OutreachSession.Builder::build)
                .withoutEdgeCases();
    }

    /** Programs in every state, each about as often. */
    public static Arbitrary<OutreachProgram> outreachPrograms() {
        return instants()
                .flatMap(from -> histories(OutreachProgram.LIFECYCLE, from))
                .flatMap(OutreachArbitraries::outreachPrograms)
                .withoutEdgeCases();
    }

    private static Arbitrary<OutreachProgram> outreachPrograms(List<Transition<OutreachProgramState>> moves) {
        boolean evaluated = OutreachProgram.LIFECYCLE.state(moves) == OutreachProgramState.EVALUATED;
        return Builders.withBuilder(() -> OutreachProgram.builder().transitions(moves))
                .use(headers())
                .in((builder, header) -> header.on(builder))
                .use(ids(OutreachProgramId::of))
                .in(OutreachProgram.Builder::id)
                .use(texts())
                .in(OutreachProgram.Builder::title)
                .use(texts().optional(0.5))
                .in(OutreachProgram.Builder::goal)
                .use(codes())
                .in(OutreachProgram.Builder::kind)
                .use(texts().optional(0.5))
                .in(OutreachProgram.Builder::audience)
                .use(dayPeriods())
                .in(OutreachProgram.Builder::period)
                .use(partners().set().ofMaxSize(3))
                .in(OutreachProgram.Builder::partners)
                .use(targets(evaluated ? 1 : 0.3)
                        .list()
                        .uniqueElements(ProgramTarget::measure)
                        .ofMinSize(evaluated ? 1 : 0)
                        .ofMaxSize(3))
                .in(OutreachProgram.Builder::targets)
                .build(OutreachProgram.Builder::build)
                .withoutEdgeCases();
    }

    private static Arbitrary<ProgramPartner> partners() {
        return Combinators.combine(ids(PartnerOrganizationId::of), Arbitraries.of(ProgramPartner.Role.class))
                .as(ProgramPartner::new);
    }

    private static Arbitrary<ProgramTarget> targets(double measured) {
        return Combinators.combine(
                        codes(),
                        Arbitraries.doubles().between(0.01, 10_000),
                        Arbitraries.doubles().between(0, 20_000).optional(measured))
                .as((measure, value, reached) -> new ProgramTarget(
                        measure, value, reached.map(OptionalDouble::of).orElse(OptionalDouble.empty())));
    }
}
