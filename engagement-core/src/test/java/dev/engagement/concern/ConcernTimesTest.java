package dev.engagement.concern;

import static dev.engagement.concern.Concerns.OFFICER;
import static dev.engagement.concern.Concerns.day;
import static dev.engagement.concern.Concerns.inProgress;
import static dev.engagement.concern.Concerns.raised;
import static dev.engagement.concern.Concerns.resolved;
import static dev.engagement.concern.Concerns.underReview;
import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.Transition;
import dev.engagement.testing.ConcernArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ConcernTimesTest {

    @Test
    void a_concern_is_acknowledged_when_the_team_first_takes_it_up() {
        assertThat(raised().acknowledgedAt()).isEmpty();
        assertThat(inProgress().acknowledgedAt()).contains(day(1));
        assertThat(raised().refer("Water department", day(2), OFFICER).acknowledgedAt())
                .contains(day(2));
        assertThat(raised().takeNoAction("Not ours", day(2), OFFICER).acknowledgedAt())
                .contains(day(2));
    }

    @Test
    void an_answer_acknowledges_too() {
        assertThat(raised().answer(day(1)).acknowledgedAt()).contains(day(1));
        assertThat(raised().acknowledge(day(2), OFFICER).answer(day(1)).acknowledgedAt())
                .contains(day(1));
        assertThat(raised().acknowledge(day(2), OFFICER).answer(day(3)).acknowledgedAt())
                .contains(day(2));
    }

    @Test
    void that_it_was_withdrawn_or_found_closed_is_no_sign_that_the_team_took_it_up() {
        assertThat(raised().withdraw(day(1)).acknowledgedAt()).isEmpty();
        assertThat(raised().findClosed(day(1), OFFICER).acknowledgedAt()).isEmpty();
    }

    @Test
    void a_concern_is_resolved_as_long_as_nobody_reopens_it() {
        assertThat(inProgress().resolvedAt()).isEmpty();
        assertThat(resolved().resolvedAt()).contains(day(5));
        assertThat(resolved().close(day(6), OFFICER).resolvedAt()).contains(day(5));
        assertThat(resolved().reopen(day(6), OFFICER).resolvedAt()).isEmpty();
    }

    @Test
    void an_end_has_its_time_unless_the_day_is_unknown() {
        assertThat(inProgress().endedAt()).isEmpty();
        assertThat(resolved().close(day(6), OFFICER).endedAt()).contains(day(5));
        assertThat(raised().withdraw(day(3)).endedAt()).contains(day(3));
        assertThat(raised().takeNoAction("Not ours", day(3), OFFICER).endedAt()).contains(day(3));
        assertThat(raised().findClosed(day(3), OFFICER).endedAt()).isEmpty();
    }

    @Test
    void a_due_time_moves_by_the_time_spent_waiting() {
        Concern waited = underReview().awaitResident(day(3), OFFICER).resume(day(8), OFFICER);

        assertThat(waited.dueAfterWaiting(day(10))).contains(day(15));
    }

    @Test
    void a_due_time_that_stands_for_never_stays_there() {
        Concern waited = underReview().awaitResident(day(3), OFFICER).resume(day(8), OFFICER);

        assertThat(waited.dueAfterWaiting(Instant.MAX)).contains(Instant.MAX);
        assertThat(waited.dueAfterWaiting(Instant.MAX.minus(Duration.ofDays(5))))
                .contains(Instant.MAX);
    }

    @Test
    void while_a_concern_waits_its_due_time_lies_open() {
        assertThat(underReview().awaitResident(day(3), OFFICER).dueAfterWaiting(day(10)))
                .isEmpty();
    }

    @Test
    void waiting_that_began_when_the_due_time_had_passed_excuses_nothing() {
        Concern late = underReview().awaitResident(day(10), OFFICER);

        assertThat(late.dueAfterWaiting(day(10))).contains(day(10));
        assertThat(late.resume(day(12), OFFICER).dueAfterWaiting(day(10))).contains(day(10));
    }

    @Test
    void waiting_within_time_that_was_won_by_waiting_counts_too() {
        Concern twice = underReview()
                .awaitResident(day(3), OFFICER)
                .resume(day(8), OFFICER)
                .awaitResident(day(12), OFFICER)
                .resume(day(13), OFFICER);

        assertThat(twice.dueAfterWaiting(day(10)))
                .as("15 after the first, then 16")
                .contains(day(16));
    }

    @Test
    void waiting_ends_with_whatever_comes_next() {
        Concern withdrawn = underReview().awaitResident(day(3), OFFICER).withdraw(day(5));

        assertThat(withdrawn.dueAfterWaiting(day(10))).contains(day(12));
    }

    @Test
    void waiting_between_two_times_is_what_lies_between_them() {
        Concern twice = underReview()
                .awaitResident(day(3), OFFICER)
                .resume(day(8), OFFICER)
                .awaitResident(day(12), OFFICER);

        assertThat(twice.waited(day(1), day(20))).as("5 and then 8 so far").isEqualTo(Duration.ofDays(13));
        assertThat(twice.waited(day(4), day(7))).isEqualTo(Duration.ofDays(3));
        assertThat(twice.waited(day(7), day(13))).isEqualTo(Duration.ofDays(2));
        assertThat(twice.waited(day(8), day(12))).isZero();
        assertThat(twice.waited(day(20), day(1))).isZero();
        assertThat(raised().waited(day(1), day(20))).isZero();
    }

    @Property(tries = 300)
    void a_due_time_never_moves_by_more_than_all_waiting(
            @ForAll("concerns") Concern concern, @ForAll @LongRange(min = 0, max = 5_000_000) long promise) {
        Instant due = concern.raisedAt().plusSeconds(promise);
        Optional<Instant> moved = concern.dueAfterWaiting(due);

        moved.ifPresent(time -> assertThat(time).isBetween(due, due.plus(waited(concern))));
        if (moved.isEmpty()) {
            assertThat(concern.state()).isEqualTo(ConcernState.AWAITING_RESIDENT);
        }
        if (concern.state() != ConcernState.AWAITING_RESIDENT) {
            assertThat(concern.waited(concern.raisedAt(), concern.recordedAt())).isEqualTo(waited(concern));
        }
    }

    private static Duration waited(Concern concern) {
        Duration waited = Duration.ZERO;
        Transition<ConcernState> before = null;
        for (Transition<ConcernState> move : concern.transitions()) {
            if (before != null && before.to() == ConcernState.AWAITING_RESIDENT) {
                waited = waited.plus(Duration.between(before.at(), move.at()));
            }
            before = move;
        }
        return waited;
    }

    @Property(tries = 300)
    void a_concern_that_has_a_time_of_its_end_is_not_open(@ForAll("concerns") Concern concern) {
        assertThat(concern.endedAt().isPresent())
                .isEqualTo(!concern.state().isOpen() && concern.state() != ConcernState.CLOSED_DAY_UNKNOWN);
        assertThat(concern.resolvedAt().isPresent()).isEqualTo(concern.statusClass() == StatusClass.RESOLVED);
    }

    @Provide
    Arbitrary<Concern> concerns() {
        return ConcernArbitraries.concerns();
    }
}
