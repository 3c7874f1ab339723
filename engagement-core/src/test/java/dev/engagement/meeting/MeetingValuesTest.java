package dev.engagement.meeting;

import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.recurrence.RecurrenceRule;
import java.time.ZoneId;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
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
}
