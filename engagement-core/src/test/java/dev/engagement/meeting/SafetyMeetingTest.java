package dev.engagement.meeting;

import static dev.engagement.meeting.Meetings.AFTER;
import static dev.engagement.meeting.Meetings.BEFORE;
import static dev.engagement.meeting.Meetings.BEGIN;
import static dev.engagement.meeting.Meetings.COUNTED;
import static dev.engagement.meeting.Meetings.OFFICER;
import static dev.engagement.meeting.Meetings.START;
import static dev.engagement.meeting.Meetings.announced;
import static dev.engagement.meeting.Meetings.draft;
import static dev.engagement.meeting.Meetings.held;
import static dev.engagement.meeting.Meetings.item;
import static dev.engagement.meeting.Meetings.resident;
import static dev.engagement.testing.LifecycleAssertions.assertOnlyMovesOfTheTableWork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Transition;
import dev.engagement.gathering.GatheringState;
import dev.engagement.gathering.Headcount;
import dev.engagement.gathering.Headcount.Category;
import dev.engagement.gathering.Headcount.Method;
import dev.engagement.gathering.HeardFeedback;
import dev.engagement.id.AgendaItemId;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.ResidentId;
import dev.engagement.meeting.Registration.Answer;
import dev.engagement.meeting.Registration.Presence;
import dev.engagement.testing.BaseArbitraries;
import dev.engagement.testing.MeetingArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SafetyMeetingTest {

    @Test
    void every_state_is_reached_by_the_moves_of_the_table_alone() {
        assertOnlyMovesOfTheTableWork(SafetyMeeting.LIFECYCLE);
        assertOnlyMovesOfTheTableWork(AgendaItem.LIFECYCLE);
        assertOnlyMovesOfTheTableWork(Minutes.LIFECYCLE);
    }

    @Test
    void a_meeting_goes_from_draft_to_closed_one_revision_at_a_time() {
        SafetyMeeting closed = held().close(COUNTED, AFTER, OFFICER);

        assertThat(closed.state()).isEqualTo(GatheringState.CLOSED);
        assertThat(closed.revision()).isEqualTo(4);
        assertThat(closed.recordedAt()).isEqualTo(AFTER);
        assertThat(closed.transitions())
                .containsExactly(
                        Transition.of(GatheringState.ANNOUNCED, BEFORE).by("o-7"),
                        Transition.of(GatheringState.HELD, BEGIN).by("o-7"),
                        Transition.of(GatheringState.CLOSED, AFTER).by("o-7"));
        assertThat(closed.isHeld()).isTrue();
        assertThat(closed.residentsPresent()).hasValue(31);
    }

    @Test
    void a_meeting_is_not_held_before_it_starts() {
        assertThatThrownBy(() -> announced().hold(BEGIN.minusSeconds(1), OFFICER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("SafetyMeeting.transitions must not be HELD before start, was 2026-01-21T00:29:59Z");
    }

    @Test
    void a_meeting_that_was_put_off_keeps_the_start_it_had() {
        LocalDateTime later = START.plusDays(7);
        SafetyMeeting postponed = announced().postpone("Snow", BEFORE, OFFICER);

        assertThat(postponed.previousStart()).contains(START);
        assertThat(postponed.announce(later, BEFORE, OFFICER))
                .returns(later, SafetyMeeting::start)
                .returns(START, again -> again.previousStart().orElseThrow())
                .returns(GatheringState.ANNOUNCED, SafetyMeeting::state);
        assertThat(postponed.announce(BEFORE, OFFICER).start()).isEqualTo(START);
    }

    @Test
    void calling_off_needs_a_reason_and_is_possible_until_it_is_held() {
        assertThat(announced().cancel("No room", BEFORE, OFFICER).transitions())
                .last()
                .extracting(move -> move.reason().orElseThrow())
                .isEqualTo("No room");
        assertThatThrownBy(() -> announced().toBuilder()
                        .addTransition(Transition.of(GatheringState.CANCELLED, BEFORE))
                        .build())
                .hasMessage("SafetyMeeting.reason must be present to be CANCELLED");
        assertThatThrownBy(() -> held().cancel("No room", AFTER, OFFICER))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessage("SafetyMeeting must not go from HELD to CANCELLED, allowed: CLOSED");
    }

    @Test
    void a_meeting_whose_day_passed_is_not_held() {
        assertThat(announced().notHeld(AFTER, OFFICER))
                .returns(GatheringState.NOT_HELD, SafetyMeeting::state)
                .returns(false, SafetyMeeting::isHeld)
                .returns(true, SafetyMeeting::wasAnnounced);
    }

    @Test
    void closing_needs_a_headcount_or_the_word_that_nobody_counted() {
        assertThatThrownBy(() -> held().close(List.of(), AFTER, OFFICER))
                .hasMessage("SafetyMeeting.headcounts must be present to be CLOSED");
        assertThat(held().closeUncounted(AFTER, OFFICER))
                .returns(OptionalInt.empty(), SafetyMeeting::residentsPresent)
                .returns(true, SafetyMeeting::attendanceUnknown);
    }

    @Test
    void a_closed_meeting_is_corrected_by_reopening_it() {
        SafetyMeeting reopened = held().closeUncounted(AFTER, OFFICER).reopen("The list was found", AFTER, OFFICER);

        assertThat(reopened.state()).isEqualTo(GatheringState.HELD);
        assertThat(reopened.close(COUNTED, AFTER, OFFICER))
                .returns(false, SafetyMeeting::attendanceUnknown)
                .returns(OptionalInt.of(31), SafetyMeeting::residentsPresent);
    }

    @Test
    void of_several_counts_the_most_reliable_of_each_category_is_taken() {
        SafetyMeeting closed = held().close(
                        List.of(
                                new Headcount(Category.RESIDENT, 50, Method.ESTIMATE),
                                new Headcount(Category.RESIDENT, 31, Method.SIGN_IN),
                                new Headcount(Category.RESIDENT, 40, Method.COUNTED),
                                new Headcount(Category.YOUTH, 5, Method.ESTIMATE),
                                new Headcount(Category.OFFICER, 3, Method.SIGN_IN)),
                        AFTER,
                        OFFICER);

        assertThat(closed.residentsPresent()).hasValue(36);
    }

    @Test
    void counted_officers_say_nothing_about_residents() {
        List<Headcount> officers = List.of(new Headcount(Category.OFFICER, 3, Method.COUNTED));

        assertThat(held().close(officers, AFTER, OFFICER).residentsPresent()).isEmpty();
    }

    @Test
    void the_day_and_the_moment_are_by_the_clocks_of_the_zone() {
        assertThat(announced().day()).isEqualTo(LocalDate.parse("2026-01-20"));
        assertThat(announced().startInstant()).isEqualTo(BEGIN);
        assertThat(announced().endInstant()).isEqualTo(BEGIN.plus(Duration.ofMinutes(90)));
    }

    @Test
    void a_start_in_the_skipped_hour_is_an_hour_later_and_one_in_the_doubled_hour_is_the_first() {
        assertThat(draft().start(LocalDateTime.parse("2026-03-08T02:30"))
                        .build()
                        .startInstant())
                .isEqualTo(Instant.parse("2026-03-08T08:30:00Z"));
        assertThat(draft().start(LocalDateTime.parse("2026-11-01T01:30"))
                        .build()
                        .startInstant())
                .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    }

    @Test
    void every_broken_rule_is_named_at_once() {
        assertThatThrownBy(() -> draft().title(" ")
                        .length(Duration.ofMinutes(-5))
                        .mode(SafetyMeeting.Mode.HYBRID)
                        .seriesId(MeetingSeriesId.of("s"))
                        .capacity(0)
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("SafetyMeeting.originalStart must be present exactly if seriesId is; "
                        + "SafetyMeeting.capacity must be at least 1, was 0; "
                        + "SafetyMeeting.url must be present if ONLINE or HYBRID; "
                        + "SafetyMeeting.title must not be blank; "
                        + "SafetyMeeting.length must be positive, was PT-5M");
    }

    @Test
    void an_online_meeting_has_an_address_that_is_never_shown() {
        SafetyMeeting.Builder online = draft().mode(SafetyMeeting.Mode.ONLINE);

        assertThatThrownBy(() -> online.url("meet.example/secret").build())
                .hasMessage("SafetyMeeting.url must be an absolute address");
        assertThat(online.url("https://meet.example/secret").build().toString()).doesNotContain("secret");
    }

    @Test
    void what_only_a_held_meeting_has_is_refused_before() {
        HeardFeedback feedback = new HeardFeedback(20, 17);

        assertThatThrownBy(() -> announced().recordFeedback(feedback, BEFORE))
                .hasMessage("SafetyMeeting.feedback must be absent unless HELD or CLOSED");
        assertThatThrownBy(() -> announced().toBuilder().headcounts(COUNTED).build())
                .hasMessage("SafetyMeeting.headcounts must be empty unless HELD or CLOSED");
        assertThat(held().recordFeedback(feedback, AFTER).feedback()).contains(feedback);
    }

    @Test
    void counts_are_of_distinct_kinds_and_never_beside_an_unknown_attendance() {
        assertThatThrownBy(() -> held().toBuilder()
                        .headcounts(COUNTED)
                        .addHeadcount(new Headcount(Category.RESIDENT, 7, Method.SIGN_IN))
                        .attendanceUnknown(true)
                        .build())
                .hasMessageContaining("SafetyMeeting.headcounts must have one for each category and method")
                .hasMessageContaining("SafetyMeeting.attendanceUnknown must be false beside headcounts");
    }

    @Test
    void an_agenda_has_each_id_and_each_order_once() {
        assertThatThrownBy(() -> draft().addAgenda(
                                item("a", 1).build(), item("a", 1).build())
                        .build())
                .hasMessage(
                        "SafetyMeeting.agenda must have each id once; SafetyMeeting.agenda must have each order once");
    }

    @Test
    void an_agenda_item_moves_by_its_own_table() {
        SafetyMeeting meeting = draft().addAgenda(item("a", 1).build()).build();
        AgendaItemId a = AgendaItemId.of("a");
        SafetyMeeting deferred =
                meeting.changeItem(a, AgendaItem::accept, BEFORE).changeItem(a, AgendaItem::defer, AFTER);

        assertThat(deferred.agenda()).extracting(AgendaItem::state).containsExactly(AgendaItemState.DEFERRED);
        assertThat(deferred.revision()).isEqualTo(3);
        assertThatThrownBy(() -> deferred.changeItem(a, AgendaItem::discuss, AFTER))
                .hasMessage("AgendaItem must not go from DEFERRED to DISCUSSED, DEFERRED is final");
        assertThatThrownBy(() -> deferred.changeItem(AgendaItemId.of("b"), AgendaItem::skip, AFTER))
                .hasMessage("SafetyMeeting.agenda must have the item");
        assertThat(item("a", 1).build().accept().skip().state()).isEqualTo(AgendaItemState.SKIPPED);
        assertThat(item("a", 1).build().accept().discuss().state()).isEqualTo(AgendaItemState.DISCUSSED);
    }

    @Test
    void whether_somebody_came_is_written_down_after_it_was_held() {
        SafetyMeeting registered = announced().register(resident("r-1"), Answer.ACCEPTED, BEFORE);

        assertThatThrownBy(() -> registered.recordPresence(id("r-1"), Presence.PRESENT, BEFORE))
                .hasMessage("SafetyMeeting.registrations must have presence UNKNOWN unless HELD or CLOSED");
        assertThatThrownBy(() -> registered.hold(BEGIN, OFFICER).recordPresence(id("r-2"), Presence.PRESENT, AFTER))
                .hasMessage("SafetyMeeting.registrations must have the resident");
        assertThat(registered
                        .hold(BEGIN, OFFICER)
                        .recordPresence(id("r-1"), Presence.LATE, AFTER)
                        .registrations())
                .extracting(Registration::answer, Registration::presence)
                .containsExactly(tuple(Answer.ACCEPTED, Presence.LATE));
    }

    @Property(tries = 100)
    void the_text_and_the_messages_are_free_of_personal_words(@ForAll("meetings") SafetyMeeting meeting) {
        assertThat(meeting.toString()).doesNotContain(BaseArbitraries.PERSONAL_MARKER);
        assertThatThrownBy(() -> meeting.toBuilder()
                        .length(Duration.ZERO)
                        .url(BaseArbitraries.PERSONAL_MARKER)
                        .capacity(-1)
                        .build())
                .hasMessageContaining("SafetyMeeting.url")
                .message()
                .doesNotContain(BaseArbitraries.PERSONAL_MARKER);
    }

    @Provide
    Arbitrary<SafetyMeeting> meetings() {
        return MeetingArbitraries.safetyMeetings();
    }

    private static ResidentId id(String value) {
        return ResidentId.of(value);
    }
}
