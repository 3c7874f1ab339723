package dev.engagement.concern;

import static dev.engagement.concern.Concerns.OFFICER;
import static dev.engagement.testing.LifecycleAssertions.assertOnlyMovesOfTheTableWork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Transition;
import dev.engagement.concern.Commitment.Fulfilment;
import dev.engagement.id.AgendaItemId;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.testing.ConcernArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate DUE = LocalDate.parse("2026-01-31");

    /** Promised on the 20th for the 31st. */
    private static Commitment promised() {
        return Commitment.promise(CommunityId.of("elm-park"), CommitmentId.of("k-1"), noon(20))
                .text("Get a repair date from the city")
                .promisedTo(Commitment.PromisedTo.PUBLIC)
                .dueOn(DUE)
                .build();
    }

    private static Instant noon(int dayOfJanuary) {
        return LocalDate.of(2026, 1, 1)
                .plusDays(dayOfJanuary - 1)
                .atTime(12, 0)
                .atZone(CHICAGO)
                .toInstant();
    }

    private static Commitment doneOn(int dayOfJanuary) {
        return promised().start(noon(21), OFFICER).complete(noon(dayOfJanuary), OFFICER);
    }

    @Property(tries = 300)
    void only_the_moves_of_the_table_work(@ForAll("commitments") Commitment commitment) {
        assertOnlyMovesOfTheTableWork(
                Commitment.LIFECYCLE,
                commitment.transitions(),
                commitment.recordedAt(),
                move -> commitment.toBuilder().addTransition(move).build());
    }

    @Property(tries = 300)
    void every_promise_has_one_fate_and_keeps_it(@ForAll("commitments") Commitment commitment) {
        LocalDate last = LocalDate.of(2060, 1, 1);
        Optional<Fulfilment> inTheEnd = commitment.fulfilment(last, CHICAGO);

        boolean judged = commitment.originalDueOn().isPresent() || commitment.state() == CommitmentState.DROPPED;
        assertThat(inTheEnd.isPresent()).isEqualTo(judged);
        if (commitment.state() == CommitmentState.DROPPED) {
            assertThat(inTheEnd).contains(Fulfilment.BROKEN);
        }
    }

    @Property(tries = 300)
    void a_new_date_never_moves_the_original_one(@ForAll("commitments") Commitment commitment) {
        LocalDate day = LocalDate.of(2060, 1, 1);
        if (!commitment.state().isOpen()) {
            assertThatThrownBy(() -> commitment.redate(day, commitment.recordedAt()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("Commitment.dueOn must stay once it is ");
            return;
        }
        Commitment moved = commitment.redate(day, commitment.recordedAt());
        assertThat(moved.dueOn()).contains(day);
        assertThat(moved.originalDueOn()).isEqualTo(commitment.originalDueOn().or(() -> Optional.of(day)));
        assertThat(moved.revision()).isEqualTo(commitment.revision() + 1);
    }

    @Provide
    Arbitrary<Commitment> commitments() {
        return ConcernArbitraries.commitments();
    }

    @Test
    void a_promise_is_open_until_it_is_done_or_dropped() {
        assertThat(Arrays.stream(CommitmentState.values()).filter(CommitmentState::isOpen))
                .containsExactly(CommitmentState.OPEN, CommitmentState.IN_PROGRESS, CommitmentState.BLOCKED);
    }

    @Test
    void a_promise_done_on_its_day_is_kept_and_one_day_later_it_is_late() {
        assertThat(doneOn(31).fulfilment(DUE, CHICAGO)).contains(Fulfilment.KEPT);
        assertThat(doneOn(32).fulfilment(DUE.plusDays(1), CHICAGO)).contains(Fulfilment.LATE);
    }

    @Test
    void a_promise_is_broken_from_the_day_after_its_due_day_until_it_is_done() {
        assertThat(promised().fulfilment(DUE, CHICAGO)).isEmpty();
        assertThat(promised().fulfilment(DUE.plusDays(1), CHICAGO)).contains(Fulfilment.BROKEN);
        assertThat(doneOn(35).fulfilment(DUE.plusDays(1), CHICAGO))
                .as("as it was known then")
                .contains(Fulfilment.BROKEN);
        assertThat(doneOn(35).fulfilment(DUE.plusDays(4), CHICAGO)).contains(Fulfilment.LATE);
    }

    @Test
    void a_promise_is_measured_in_the_zone_of_its_community() {
        Commitment done = promised().start(noon(21), OFFICER).complete(Instant.parse("2026-02-01T05:30:00Z"), OFFICER);

        assertThat(done.fulfilment(DUE.plusDays(3), CHICAGO)).contains(Fulfilment.KEPT);
        assertThat(done.fulfilment(DUE.plusDays(3), ZoneId.of("UTC"))).contains(Fulfilment.LATE);
    }

    @Test
    void a_dropped_promise_is_broken_at_once() {
        Commitment dropped = promised().drop("No money", noon(25), OFFICER);

        assertThat(dropped.fulfilment(LocalDate.parse("2026-01-24"), CHICAGO)).isEmpty();
        assertThat(dropped.fulfilment(LocalDate.parse("2026-01-25"), CHICAGO)).contains(Fulfilment.BROKEN);
    }

    @Test
    void a_promise_moved_to_a_later_day_is_late_all_the_same() {
        Commitment moved = promised().redate(DUE.plusDays(10), noon(30));

        assertThat(moved.originalDueOn()).contains(DUE);
        assertThat(moved.start(noon(31), OFFICER).complete(noon(33), OFFICER).fulfilment(DUE.plusDays(10), CHICAGO))
                .contains(Fulfilment.LATE);
    }

    @Test
    void a_promise_moved_to_an_earlier_day_and_kept_by_its_first_one_is_kept() {
        Commitment moved = promised().redate(DUE.minusDays(5), noon(21));

        assertThat(moved.start(noon(22), OFFICER).complete(noon(30), OFFICER).fulfilment(DUE, CHICAGO))
                .contains(Fulfilment.KEPT);
    }

    @Test
    void a_promise_without_a_day_is_measured_by_its_first_day() {
        Commitment undated = Commitment.promise(CommunityId.of("elm-park"), CommitmentId.of("k-1"), noon(20))
                .text("Ask the city")
                .promisedTo(Commitment.PromisedTo.GROUP)
                .build();

        assertThat(undated.fulfilment(DUE.plusYears(1), CHICAGO)).isEmpty();
        assertThat(undated.redate(DUE, noon(21)).originalDueOn()).contains(DUE);
    }

    @Test
    void an_original_day_needs_a_day() {
        assertThatThrownBy(() -> promised().toBuilder().dueOn(Optional.empty()).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("Commitment.originalDueOn must be present if dueOn is, and only then");
    }

    @Test
    void a_blocked_promise_goes_on_where_it_was() {
        Commitment started = promised().start(noon(21), OFFICER);

        assertThat(started.block("No permit", noon(22), OFFICER)
                        .unblock(noon(23), OFFICER)
                        .state())
                .isEqualTo(CommitmentState.IN_PROGRESS);
        Commitment unblocked = promised().block("No permit", noon(22), OFFICER).unblock(noon(23), OFFICER);
        assertThat(unblocked.state()).isEqualTo(CommitmentState.OPEN);
        assertThat(unblocked.transitions().get(0).reason()).contains("No permit");
        assertThatThrownBy(() -> unblocked.unblock(noon(24), OFFICER)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> started.unblock(noon(24), OFFICER)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void a_blocked_promise_is_never_taken_for_one_that_was_at_another_state() {
        Commitment blocked = promised().block("No permit", noon(22), OFFICER);

        assertThatThrownBy(() -> blocked.start(noon(23), OFFICER))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessage("Commitment must not go from BLOCKED to IN_PROGRESS, allowed: OPEN, DROPPED");
        assertThat(blocked.drop("Not ours", noon(23), OFFICER).state()).isEqualTo(CommitmentState.DROPPED);
    }

    @Test
    void what_is_done_is_verified_once_and_told_back() {
        Commitment verified =
                doneOn(30).verify(noon(31), OFFICER).tellBack(noon(33)).tellBack(noon(35));

        assertThat(verified.state()).isEqualTo(CommitmentState.VERIFIED);
        assertThat(verified.doneAt()).contains(noon(30));
        assertThat(verified.toldBackAt()).contains(noon(33));
        assertThatThrownBy(() -> verified.verify(noon(36), OFFICER)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void to_block_and_to_drop_need_a_reason() {
        assertThatThrownBy(() -> promised().toBuilder()
                        .addTransition(Transition.of(CommitmentState.BLOCKED, noon(21)))
                        .build())
                .hasMessage("Commitment.reason must be present to be BLOCKED");
        assertThatThrownBy(() -> promised().drop(" ", noon(21), OFFICER)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_promise_is_made_in_one_meeting_or_one_concern() {
        MadeIn item = MadeIn.agendaItem(SafetyMeetingId.of("m-1"), AgendaItemId.of("a1"));

        assertThat(item.concernId()).isEmpty();
        assertThat(MadeIn.meeting(SafetyMeetingId.of("m-1")).agendaItemId()).isEmpty();
        assertThat(MadeIn.concern(ConcernId.of("c-1")).meetingId()).isEmpty();
        assertThatThrownBy(() -> new MadeIn(Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new MadeIn(item.meetingId(), item.agendaItemId(), Optional.of(ConcernId.of("c-1"))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new MadeIn(Optional.empty(), item.agendaItemId(), Optional.of(ConcernId.of("c-1"))))
                .hasMessageStartingWith("MadeIn.agendaItemId must be absent without a meetingId");
    }
}
