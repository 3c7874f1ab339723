package dev.engagement.meeting;

import static dev.engagement.meeting.Meetings.AFTER;
import static dev.engagement.meeting.Meetings.BEFORE;
import static dev.engagement.meeting.Meetings.BEGIN;
import static dev.engagement.meeting.Meetings.OFFICER;
import static dev.engagement.meeting.Meetings.announced;
import static dev.engagement.meeting.Meetings.draft;
import static dev.engagement.meeting.Meetings.minute;
import static dev.engagement.meeting.Meetings.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.ResidentId;
import dev.engagement.meeting.Registration.Answer;
import dev.engagement.meeting.Registration.Presence;
import dev.engagement.people.Participant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static SafetyMeeting seats(int seats) {
        return draft().capacity(seats).build().announce(BEFORE, OFFICER);
    }

    /** Three residents who ask one minute after another. */
    private static SafetyMeeting threeFor(int seats) {
        return seats(seats)
                .register(resident("r-1"), Answer.ACCEPTED, minute(1))
                .register(resident("r-2"), Answer.ACCEPTED, minute(2))
                .register(resident("r-3"), Answer.ACCEPTED, minute(3));
    }

    private static Answer answer(SafetyMeeting meeting, String resident) {
        return Seats.find(meeting.registrations(), ResidentId.of(resident))
                .orElseThrow()
                .answer();
    }

    @Test
    void seats_go_to_those_who_ask_first() {
        SafetyMeeting meeting = threeFor(1);

        assertThat(meeting.registrations())
                .extracting(Registration::answer)
                .containsExactly(Answer.ACCEPTED, Answer.WAITLISTED, Answer.WAITLISTED);
        assertThat(meeting.revision()).isEqualTo(5);
    }

    @Test
    void a_meeting_without_a_number_of_seats_has_one_for_everybody() {
        SafetyMeeting meeting = announced();
        for (int i = 0; i < 100; i++) {
            meeting = meeting.register(resident("r-" + i), Answer.ACCEPTED, minute(i));
        }

        assertThat(meeting.registrations()).allMatch(one -> one.answer() == Answer.ACCEPTED);
    }

    @Test
    void whoever_waited_longest_moves_up_when_a_seat_becomes_free() {
        SafetyMeeting meeting = threeFor(1).register(resident("r-1"), Answer.CANCELLED, minute(4));

        assertThat(answer(meeting, "r-1")).isEqualTo(Answer.CANCELLED);
        assertThat(answer(meeting, "r-2")).isEqualTo(Answer.ACCEPTED);
        assertThat(answer(meeting, "r-3")).isEqualTo(Answer.WAITLISTED);
    }

    @Test
    void whoever_asks_again_keeps_their_place() {
        SafetyMeeting meeting = threeFor(1)
                .register(resident("r-2"), Answer.ACCEPTED, minute(4))
                .register(resident("r-1"), Answer.ACCEPTED, minute(5))
                .register(resident("r-1"), Answer.DECLINED, minute(6));

        assertThat(answer(meeting, "r-2")).isEqualTo(Answer.ACCEPTED);
        assertThat(answer(meeting, "r-3")).isEqualTo(Answer.WAITLISTED);
    }

    @Test
    void whoever_gave_up_a_seat_asks_anew_at_the_end() {
        SafetyMeeting meeting = threeFor(1)
                .register(resident("r-1"), Answer.CANCELLED, minute(4))
                .register(resident("r-1"), Answer.ACCEPTED, minute(5))
                .register(resident("r-2"), Answer.CANCELLED, minute(6));

        assertThat(answer(meeting, "r-3")).isEqualTo(Answer.ACCEPTED);
        assertThat(answer(meeting, "r-1")).isEqualTo(Answer.WAITLISTED);
    }

    @Test
    void new_seats_go_to_those_who_wait_and_lost_seats_are_taken_from_nobody() {
        assertThat(threeFor(1).resize(OptionalInt.of(2), minute(4)).registrations())
                .extracting(Registration::answer)
                .containsExactly(Answer.ACCEPTED, Answer.ACCEPTED, Answer.WAITLISTED);
        assertThat(threeFor(1).resize(OptionalInt.empty(), minute(4)).registrations())
                .extracting(Registration::answer)
                .containsOnly(Answer.ACCEPTED);
        assertThat(threeFor(3).resize(OptionalInt.of(1), minute(4)).registrations())
                .extracting(Registration::answer)
                .containsOnly(Answer.ACCEPTED);
        assertThat(draft().build().resize(OptionalInt.of(5), BEFORE).capacity()).hasValue(5);
    }

    @Test
    void those_who_may_come_or_will_not_take_no_seat() {
        SafetyMeeting meeting = seats(1).register(resident("r-1"), Answer.TENTATIVE, minute(1))
                .register(resident("r-2"), Answer.DECLINED, minute(2))
                .register(resident("r-3"), Answer.ACCEPTED, minute(3))
                .register(resident("r-1"), Answer.ACCEPTED, minute(4));

        assertThat(answer(meeting, "r-3")).isEqualTo(Answer.ACCEPTED);
        assertThat(answer(meeting, "r-1")).isEqualTo(Answer.WAITLISTED);
    }

    @Test
    void two_who_are_anonymous_and_ask_at_the_same_time_are_still_two() {
        SafetyMeeting meeting = seats(1).register(Participant.anonymous(), Answer.ACCEPTED, minute(1))
                .register(Participant.anonymous(), Answer.ACCEPTED, minute(2))
                .register(Participant.anonymous(), Answer.ACCEPTED, minute(2));

        assertThat(meeting.resize(OptionalInt.of(2), minute(3)).registrations())
                .extracting(Registration::answer)
                .containsExactly(Answer.ACCEPTED, Answer.ACCEPTED, Answer.WAITLISTED);
    }

    @Test
    void nobody_puts_themselves_on_the_waitlist() {
        assertThatThrownBy(() -> announced().register(resident("r-1"), Answer.WAITLISTED, BEFORE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Registration.answer must be the person's own, was WAITLISTED");
    }

    @Test
    void nobody_registers_before_it_is_announced_or_after_it_began() {
        assertThatThrownBy(() -> draft().build().register(resident("r-1"), Answer.ACCEPTED, BEFORE))
                .hasMessage("SafetyMeeting.registrations must stay unless ANNOUNCED or POSTPONED");
        assertThatThrownBy(() -> announced().hold(BEGIN, OFFICER).resize(OptionalInt.of(1), AFTER))
                .hasMessage("SafetyMeeting.capacity must stay unless ANNOUNCED or POSTPONED");
        assertThat(announced()
                        .postpone("Snow", BEFORE, OFFICER)
                        .register(resident("r-1"), Answer.ACCEPTED, BEFORE)
                        .registrations())
                .hasSize(1);
    }

    @Test
    void each_resident_is_registered_once() {
        Registration one = Registration.of(resident("r-1"), Answer.ACCEPTED, BEFORE);

        assertThatThrownBy(() -> draft().addRegistrations(one, one.answered(Answer.DECLINED))
                        .build())
                .hasMessage("SafetyMeeting.registrations must name each resident once");
    }

    @Property(tries = 200)
    void the_same_waitlist_is_served_in_the_same_order_however_it_is_stored(
            @ForAll @IntRange(min = 0, max = 12) int waiting,
            @ForAll @IntRange(min = 1, max = 12) int seats,
            @ForAll Random random) {
        List<Registration> list = IntStream.range(0, waiting)
                .mapToObj(i -> Registration.of(resident("r-" + i), Answer.WAITLISTED, minute(i)))
                .collect(Collectors.toList());
        Collections.shuffle(list, random);

        assertThat(Seats.promote(list, OptionalInt.of(seats)).stream()
                        .filter(one -> one.answer() == Answer.ACCEPTED)
                        .map(Registration::participant))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, Math.min(waiting, seats))
                        .mapToObj(i -> resident("r-" + i))
                        .collect(Collectors.toList()));
    }

    @Test
    void an_answer_says_nothing_about_whether_somebody_came() {
        assertThat(Registration.of(resident("r-1"), Answer.ACCEPTED, BEFORE).presence())
                .isEqualTo(Presence.UNKNOWN);
    }
}
