package dev.engagement.meeting;

import static dev.engagement.meeting.Meetings.AFTER;
import static dev.engagement.meeting.Meetings.BEGIN;
import static dev.engagement.meeting.Meetings.OFFICER;
import static dev.engagement.meeting.Meetings.announced;
import static dev.engagement.meeting.Meetings.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.IllegalTransitionException;
import dev.engagement.base.InvalidValueException;
import dev.engagement.base.TimeLimit;
import dev.engagement.community.ServicePromises;
import dev.engagement.id.AgendaItemId;
import dev.engagement.id.CommitmentId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinutesTest {

    private static final Minutes DRAFT =
            Minutes.builder().dueOn(LocalDate.parse("2026-01-27")).build();

    private static MinutesEntry said(String text) {
        return MinutesEntry.builder()
                .kind(MinutesEntry.Kind.INFORMATION)
                .text(text)
                .build();
    }

    @Test
    void minutes_are_drafted_approved_and_published() {
        SafetyMeeting meeting =
                held().draftMinutes(DRAFT, AFTER).approveMinutes(AFTER).publishMinutes(AFTER);

        assertThat(meeting.minutes().orElseThrow())
                .returns(MinutesState.PUBLISHED, Minutes::state)
                .returns(1, Minutes::revision)
                .returns(AFTER, minutes -> minutes.publishedAt().orElseThrow());
    }

    @Test
    void the_day_on_which_promised_minutes_are_due_is_kept_from_the_meeting_on() {
        ServicePromises promises =
                ServicePromises.builder().minutesWithin(TimeLimit.ofDays(5)).build();
        SafetyMeeting held = announced().hold(AFTER, OFFICER, promises);
        LocalDate due = held.day().plusDays(5);

        assertThat(held.minutes()).contains(Minutes.builder().dueOn(due).build());
        assertThat(held.draftMinutes(Minutes.builder().build(), AFTER).minutes().flatMap(Minutes::dueOn))
                .as("written anew without a day")
                .contains(due);
        assertThat(announced().hold(AFTER, OFFICER, ServicePromises.NONE).minutes())
                .isEmpty();
        assertThat(announced()
                        .draftMinutes(DRAFT, BEGIN)
                        .hold(AFTER, OFFICER, promises)
                        .minutes())
                .as("there are some")
                .contains(DRAFT);
    }

    @Test
    void amending_makes_a_new_revision_and_keeps_the_day_of_publishing() {
        SafetyMeeting published =
                held().draftMinutes(DRAFT, AFTER).approveMinutes(AFTER).publishMinutes(AFTER);
        SafetyMeeting amended = published
                .amendMinutes(List.of(said("one")), AFTER.plusSeconds(60))
                .amendMinutes(List.of(said("two")), AFTER.plusSeconds(120));

        assertThat(amended.minutes().orElseThrow())
                .returns(MinutesState.AMENDED, Minutes::state)
                .returns(3, Minutes::revision)
                .returns(AFTER, minutes -> minutes.publishedAt().orElseThrow())
                .returns(List.of(said("two")), Minutes::entries);
        assertThat(amended.revision()).isEqualTo(published.revision() + 2);
    }

    @Test
    void minutes_move_by_their_own_table() {
        SafetyMeeting drafted = held().draftMinutes(DRAFT, AFTER);

        assertThatThrownBy(() -> drafted.publishMinutes(AFTER))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessage("Minutes must not go from DRAFT to PUBLISHED, allowed: APPROVED");
        assertThatThrownBy(() -> held().approveMinutes(AFTER))
                .hasMessage("SafetyMeeting.minutes must be written first");
    }

    @Test
    void a_draft_is_written_anew_and_what_was_approved_is_not() {
        Minutes other = Minutes.builder().addEntry(said("one")).build();
        SafetyMeeting drafted = held().draftMinutes(DRAFT, AFTER);

        assertThat(drafted.draftMinutes(other, AFTER).minutes())
                .contains(other.toBuilder().dueOn(DRAFT.dueOn()).build());
        assertThatThrownBy(() -> drafted.approveMinutes(AFTER).draftMinutes(other, AFTER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("SafetyMeeting.minutes must be a DRAFT to be written");
        assertThatThrownBy(() -> held().draftMinutes(other.approve(), AFTER))
                .hasMessage("SafetyMeeting.minutes must be a DRAFT to be written");
    }

    @Test
    void nothing_is_published_about_a_meeting_that_was_not_held_or_before_it_began() {
        assertThatThrownBy(() -> announced()
                        .draftMinutes(DRAFT, AFTER)
                        .approveMinutes(AFTER)
                        .publishMinutes(AFTER))
                .hasMessage("SafetyMeeting.minutes must not be published unless HELD or CLOSED");
        assertThatThrownBy(() ->
                        held().draftMinutes(DRAFT, AFTER).approveMinutes(AFTER).publishMinutes(BEGIN.minusSeconds(1)))
                .hasMessageStartingWith("SafetyMeeting.minutes must not be published before start");
    }

    @Test
    void the_state_the_revision_and_the_day_of_publishing_agree() {
        assertThatThrownBy(() -> Minutes.builder().state(MinutesState.PUBLISHED).build())
                .hasMessage("Minutes.publishedAt must be present exactly if PUBLISHED or AMENDED");
        assertThatThrownBy(() -> Minutes.builder().publishedAt(AFTER).build())
                .hasMessage("Minutes.publishedAt must be present exactly if PUBLISHED or AMENDED");
        assertThatThrownBy(() -> Minutes.builder()
                        .state(MinutesState.AMENDED)
                        .publishedAt(AFTER)
                        .build())
                .hasMessage("Minutes.revision must be at least 2, was 1");
    }

    @Test
    void an_action_is_a_commitment_and_nothing_else_is() {
        assertThatThrownBy(() ->
                        said("one").toBuilder().kind(MinutesEntry.Kind.ACTION).build())
                .hasMessage("MinutesEntry.commitmentId must be present exactly if ACTION");
        assertThatThrownBy(() -> said("one").toBuilder()
                        .commitmentId(CommitmentId.of("k-1"))
                        .build())
                .hasMessage("MinutesEntry.commitmentId must be present exactly if ACTION");
    }

    @Test
    void entries_name_items_of_the_agenda() {
        Minutes minutes = Minutes.builder()
                .addEntry(said("one").toBuilder()
                        .agendaItemId(AgendaItemId.of("a"))
                        .build())
                .build();

        assertThatThrownBy(() -> held().draftMinutes(minutes, AFTER))
                .hasMessage("SafetyMeeting.minutes must name items of the agenda");
    }

    @Test
    void what_was_said_is_not_shown() {
        assertThat(held().draftMinutes(
                                DRAFT.toBuilder()
                                        .addEntry(said("Mrs. Novak lives at 7"))
                                        .build(),
                                AFTER)
                        .toString())
                .doesNotContain("Novak");
    }
}
