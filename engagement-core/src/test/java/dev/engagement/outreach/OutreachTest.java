package dev.engagement.outreach;

import static dev.engagement.testing.LifecycleAssertions.assertOnlyMovesOfTheTableWork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.gathering.GatheringState;
import dev.engagement.gathering.Headcount;
import dev.engagement.gathering.HeardFeedback;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.OutreachSessionId;
import dev.engagement.id.PartnerOrganizationId;
import dev.engagement.testing.OutreachArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class OutreachTest {

    private static final OfficerId OFFICER = OfficerId.of("o-7");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant MADE = Instant.parse("2026-01-15T10:00:00Z");
    private static final Instant BEGIN = Instant.parse("2026-02-08T20:00:00Z");
    private static final Code ATTENDEES = Code.of("attendees");
    private static final List<Headcount> COUNTED =
            List.of(new Headcount(Headcount.Category.YOUTH, 24, Headcount.Method.COUNTED));

    private static OutreachProgram.Builder program() {
        return OutreachProgram.builder()
                .id(OutreachProgramId.of("p-1"))
                .communityId(CommunityId.of("elm-park"))
                .revision(1)
                .recordedAt(MADE)
                .title("Safe at home")
                .kind(ProgramKinds.WORKSHOP)
                .period(new DayPeriod(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-03-31")));
    }

    private static OutreachSession.Builder session() {
        return OutreachSession.schedule(CommunityId.of("elm-park"), OutreachSessionId.of("s-1"), MADE)
                .programId(OutreachProgramId.of("p-1"))
                .title("Home safety workshop")
                .start(LocalDateTime.parse("2026-02-08T14:00"))
                .length(Duration.ofHours(2))
                .zone(CHICAGO);
    }

    private static OutreachSession announced() {
        return session().build().announce(MADE, OFFICER);
    }

    @Test
    void every_state_of_a_program_is_reached_by_the_moves_of_the_table_alone() {
        assertOnlyMovesOfTheTableWork(OutreachProgram.LIFECYCLE);
        assertOnlyMovesOfTheTableWork(OutreachSession.LIFECYCLE);
    }

    @Property(tries = 100)
    void a_program_refuses_every_move_that_is_not_in_the_table(@ForAll("programs") OutreachProgram program) {
        assertOnlyMovesOfTheTableWork(
                OutreachProgram.LIFECYCLE,
                program.transitions(),
                Instant.parse("2100-01-01T00:00:00Z"),
                move -> program.toBuilder()
                        .addTransition(move)
                        .targets(List.of(ProgramTarget.of(ATTENDEES, 10).measured(8)))
                        .build());
    }

    @Test
    void a_program_goes_from_planned_to_evaluated() {
        OutreachProgram evaluated = program()
                .build()
                .start(BEGIN, OFFICER)
                .pause(BEGIN, OFFICER)
                .resume(BEGIN, OFFICER)
                .complete(BEGIN, OFFICER)
                .evaluate(List.of(ProgramTarget.of(ATTENDEES, 200).measured(150)), BEGIN, OFFICER);

        assertThat(evaluated.state()).isEqualTo(OutreachProgramState.EVALUATED);
        assertThat(evaluated.revision()).isEqualTo(6);
        assertThat(evaluated.progress()).hasValue(0.75);
        assertThat(evaluated.transitions())
                .last()
                .extracting(move -> move.by().orElseThrow())
                .isEqualTo("o-7");
    }

    @Test
    void a_program_that_stopped_for_a_while_may_turn_out_to_be_done() {
        OutreachProgram paused = program().build().start(BEGIN, OFFICER).pause(BEGIN, OFFICER);

        assertThat(paused.complete(BEGIN, OFFICER).state()).isEqualTo(OutreachProgramState.COMPLETED);
    }

    @Test
    void a_program_is_not_evaluated_without_something_measured() {
        OutreachProgram completed = program().build().start(BEGIN, OFFICER).complete(BEGIN, OFFICER);

        assertThatThrownBy(() -> completed.evaluate(List.of(ProgramTarget.of(ATTENDEES, 200)), BEGIN, OFFICER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("OutreachProgram.targets must be present to be EVALUATED");
    }

    @Test
    void a_completed_program_is_not_called_off() {
        assertThat(program().build().cancel("No room", BEGIN, OFFICER).state())
                .isEqualTo(OutreachProgramState.CANCELLED);
        assertThatThrownBy(() -> program()
                        .build()
                        .start(BEGIN, OFFICER)
                        .complete(BEGIN, OFFICER)
                        .cancel("No room", BEGIN, OFFICER))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessage("OutreachProgram must not go from COMPLETED to CANCELLED, allowed: EVALUATED");
    }

    /** Decidim accountability: weighted progress above 100 %. */
    @Test
    void progress_is_never_above_one() {
        OutreachProgram over = program()
                .targets(List.of(
                        ProgramTarget.of(ATTENDEES, 10).measured(90),
                        ProgramTarget.of(Code.of("homes"), 10).measured(5),
                        ProgramTarget.of(Code.of("volunteers"), 10)))
                .build();

        assertThat(over.progress()).hasValue(0.75);
        assertThat(program().build().progress()).isEmpty();
    }

    @Property(tries = 100)
    void progress_is_from_nothing_to_all(@ForAll("programs") OutreachProgram program) {
        OptionalDouble progress = program.progress();

        assertThat(progress.isPresent())
                .isEqualTo(program.targets().stream()
                        .anyMatch(target -> target.measured().isPresent()));
        assertThat(progress.orElse(0)).isBetween(0.0, 1.0);
    }

    @Test
    void a_target_is_a_number_above_zero() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> ProgramTarget.of(ATTENDEES, wrong))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("ProgramTarget.value must be a number above 0, was " + wrong);
        }
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> ProgramTarget.of(ATTENDEES, 1).measured(wrong))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("ProgramTarget.measured must be a number of at least 0, was " + wrong);
        }
    }

    @Test
    void each_measure_is_set_once() {
        assertThatThrownBy(() -> program()
                        .addTargets(ProgramTarget.of(ATTENDEES, 1), ProgramTarget.of(ATTENDEES, 2))
                        .build())
                .hasMessage("OutreachProgram.targets must have each measure once");
    }

    @Test
    void a_session_lies_in_the_period_of_its_program() {
        OutreachSession session = session().build();

        assertThat(program().build().schedule(session)).isSameAs(session);
        assertThatThrownBy(() -> program()
                        .build()
                        .schedule(session.toBuilder()
                                .programId(OutreachProgramId.of("p-2"))
                                .start(LocalDateTime.parse("2026-04-01T00:00"))
                                .build()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("OutreachSession.programId must be p-1, was p-2; "
                        + "OutreachSession.start must lie in the program's period, was 2026-04-01T00:00");
    }

    @Test
    void a_session_is_run_like_a_meeting() {
        OutreachSession closed = announced()
                .postpone("Snow", MADE, OFFICER)
                .announce(LocalDateTime.parse("2026-02-08T13:00"), MADE, OFFICER)
                .hold(BEGIN, OFFICER)
                .recordFeedback(new HeardFeedback(10, 9), BEGIN)
                .close(COUNTED, BEGIN, OFFICER);

        assertThat(closed)
                .returns(GatheringState.CLOSED, OutreachSession::state)
                .returns(OptionalInt.of(24), OutreachSession::residentsPresent)
                .returns(7, OutreachSession::revision)
                .returns(
                        LocalDateTime.parse("2026-02-08T14:00"),
                        s -> s.previousStart().orElseThrow());
        assertThat(closed.reopen("Wrong count", BEGIN, OFFICER).closeUncounted(BEGIN, OFFICER))
                .returns(true, OutreachSession::attendanceUnknown)
                .returns(OptionalInt.empty(), OutreachSession::residentsPresent);
        assertThat(announced().cancel("Snow", MADE, OFFICER).wasAnnounced()).isTrue();
        assertThat(announced()
                        .postpone("Snow", MADE, OFFICER)
                        .announce(MADE, OFFICER)
                        .state())
                .isEqualTo(GatheringState.ANNOUNCED);
        assertThat(announced().notHeld(BEGIN, OFFICER).isHeld()).isFalse();
    }

    @Test
    void every_broken_rule_of_a_session_is_named_at_once() {
        assertThatThrownBy(() -> session()
                        .volunteers(-1)
                        .volunteerTime(Duration.ofHours(-1))
                        .addMaterial(" ")
                        .length(Duration.ZERO)
                        .build())
                .hasMessage("OutreachSession.volunteers must be at least 0, was -1; "
                        + "OutreachSession.volunteerTime must not be negative, was PT-1H; "
                        + "OutreachSession.materials must not be blank; "
                        + "OutreachSession.length must be positive, was PT0S");
    }

    @Test
    void the_kinds_of_program_are_codes_that_anybody_may_add_to() {
        assertThat(ProgramKinds.SAFETY_FAIR).hasToString("safety-fair");
        assertThat(ProgramKinds.NEIGHBORHOOD_WATCH).hasToString("neighborhood-watch");
        assertThat(program().kind(Code.of("bike-marking")).build().kind()).hasToString("bike-marking");
    }

    @Test
    void partners_are_in_order_of_their_id_and_role() {
        ProgramPartner host = new ProgramPartner(PartnerOrganizationId.of("a"), ProgramPartner.Role.HOST);
        ProgramPartner venue = new ProgramPartner(PartnerOrganizationId.of("a"), ProgramPartner.Role.VENUE);
        ProgramPartner other = new ProgramPartner(PartnerOrganizationId.of("b"), ProgramPartner.Role.HOST);

        assertThat(new TreeSet<>(Set.of(other, venue, host))).containsExactly(host, venue, other);
    }

    @Test
    void programs_and_sessions_are_equal_by_what_they_hold() {
        EqualsVerifier.forClass(ImmutableOutreachProgram.class)
                .withPrefabValues(
                        DayPeriod.class,
                        new DayPeriod(LocalDate.EPOCH, LocalDate.EPOCH),
                        new DayPeriod(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1)))
                .suppress(Warning.NULL_FIELDS)
                .verify();
        EqualsVerifier.forClass(ImmutableOutreachSession.class)
                .withPrefabValues(Place.class, Place.of(PlaceKinds.PARK), Place.of(PlaceKinds.SHOP))
                .withPrefabValues(ZoneId.class, ZoneId.of("UTC"), CHICAGO)
                .suppress(Warning.NULL_FIELDS)
                .verify();
    }

    @Provide
    Arbitrary<OutreachProgram> programs() {
        return OutreachArbitraries.outreachPrograms();
    }

    @Provide
    Arbitrary<OutreachSession> sessions() {
        return OutreachArbitraries.outreachSessions();
    }
}
