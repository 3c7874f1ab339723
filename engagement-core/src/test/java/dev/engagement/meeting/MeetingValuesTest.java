package dev.engagement.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.base.Violation;
import dev.engagement.record.Visibility;
import dev.engagement.recurrence.RecurrenceRule;
import java.time.Duration;
import java.time.ZoneId;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingValuesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                ImmutableSafetyMeeting.class,
                ImmutableMeetingSeries.class,
                ImmutableMeetingOverride.class,
                ImmutableAgendaItem.class,
                ImmutableMinutes.class,
                ImmutableMinutesEntry.class,
                ImmutablePublicMeeting.class
            })
    void values_are_equal_by_what_they_hold(Class<?> type) {
        EqualsVerifier.forClass(type)
                .withPrefabValues(Place.class, Place.of(PlaceKinds.PARK), Place.of(PlaceKinds.SHOP))
                .withPrefabValues(ZoneId.class, ZoneId.of("UTC"), Meetings.CHICAGO)
                .withPrefabValues(
                        RecurrenceRule.class, RecurrenceRule.parse("FREQ=DAILY"), RecurrenceRule.parse("FREQ=WEEKLY"))
                .suppress(Warning.NULL_FIELDS)
                .verify();
    }

    @Test
    void an_agenda_item_has_a_place_in_the_order_and_a_length_if_any() {
        assertThatThrownBy(() -> Meetings.item("a-1", 0).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("AgendaItem.order must be at least 1");
        assertThatThrownBy(() ->
                        Meetings.item("a-1", 1).plannedLength(Duration.ZERO).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("AgendaItem.plannedLength must be");
    }

    @Test
    void what_an_override_changes_keeps_the_rules_of_a_meeting() {
        MeetingOverride.Builder override = MeetingOverride.builder().originalStart(Meetings.START);

        assertThatThrownBy(() -> override.length(Duration.ZERO).url("join").build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::attribute)
                                .containsExactly("length", "url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"join", "/room/7", "not an address", "", "https:"})
    void an_address_of_an_online_meeting_is_absolute_and_never_told(String url) {
        assertThatThrownBy(() -> Meetings.draft().url(url).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("SafetyMeeting.url must")
                .hasMessageNotContaining("room");
        assertThatThrownBy(() -> Meetings.series("FREQ=DAILY", Meetings.START, Meetings.CHICAGO)
                        .url(url)
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("MeetingSeries.url must");
    }

    @Test
    void the_public_sees_the_agenda_in_its_order_but_nothing_that_was_only_proposed() {
        SafetyMeeting meeting = Meetings.draft()
                .addAgenda(
                        Meetings.item("a-2", 2)
                                .title("Lights")
                                .state(AgendaItemState.ACCEPTED)
                                .build(),
                        Meetings.item("a-1", 1)
                                .title("Welcome")
                                .state(AgendaItemState.ACCEPTED)
                                .build(),
                        Meetings.item("a-3", 3).title("Perhaps").build())
                .visibility(Visibility.PUBLIC)
                .build()
                .announce(Meetings.BEFORE, Meetings.OFFICER);

        assertThat(PublicMeeting.from(meeting).orElseThrow().agenda()).containsExactly("Welcome", "Lights");
    }
}
