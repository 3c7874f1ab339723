package dev.engagement.examples.convert;

import static dev.engagement.examples.convert.Sources.all;
import static dev.engagement.examples.convert.Sources.books;
import static dev.engagement.examples.convert.Sources.convert;
import static dev.engagement.examples.convert.Sources.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.Place;
import dev.engagement.base.Transition;
import dev.engagement.community.Community;
import dev.engagement.gathering.GatheringState;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapsConverterTest {

    /** Newer than all other entries, so it says when the calendar was read. */
    private static final String SNAPSHOT =
            entry(3, "2017-09-01T10:00:00", "2017-09-01T11:00:00", "DAC Meeting", "Hall", "2017-08-23T18:00:00");

    private final CapsConverter converter = new CapsConverter();

    @Test
    void an_entry_before_the_snapshot_counts_as_held_at_its_start() {
        SafetyMeeting meeting = meeting(entry(
                7,
                "2017-03-02T19:00:00",
                "2017-03-02T20:30:00",
                "0712 Beat Meeting",
                "Library",
                "2017-02-01T09:00:00"));

        assertThat(meeting.communityId()).hasToString("chicago-d07");
        assertThat(meeting.id().value()).startsWith("caps-d07-20170302T1900-");
        assertThat(meeting.kind()).isEqualTo(MeetingKind.PUBLIC_SAFETY);
        assertThat(meeting.start()).isEqualTo(LocalDateTime.parse("2017-03-02T19:00"));
        assertThat(meeting.zone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(meeting.length()).isEqualTo(Duration.ofMinutes(90));
        assertThat(meeting.attributes()).isEmpty();
        assertThat(meeting.recordedAt()).isEqualTo(Instant.parse("2017-08-23T23:00:00Z"));
        assertThat(meeting.transitions())
                .containsExactly(
                        Transition.of(GatheringState.ANNOUNCED, Instant.parse("2017-02-01T15:00:00Z")),
                        Transition.of(GatheringState.HELD, Instant.parse("2017-03-03T01:00:00Z")));
        assertThat(meeting.headcounts()).isEmpty();
    }

    @Test
    void an_entry_after_the_snapshot_is_a_plan() {
        Conversion conversion = convert(converter, "[" + SNAPSHOT + "]");

        assertThat(only(conversion, SafetyMeeting.class).state()).isEqualTo(GatheringState.ANNOUNCED);
        assertThat(conversion.noted("after the calendar's moment: announced, not held"))
                .isEqualTo(1);
    }

    @Test
    void an_entry_that_was_changed_after_its_start_counts_as_announced_at_its_start() {
        SafetyMeeting meeting = meeting(entry(
                7,
                "2017-03-02T19:00:00",
                "2017-03-02T20:00:00",
                "0712 Beat Meeting",
                "Library",
                "2017-03-05T09:00:00"));

        assertThat(meeting.transitions().get(0).at()).isEqualTo(meeting.startInstant());
        assertThat(meeting.state()).isEqualTo(GatheringState.HELD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null                | no end: a length of PT1H is assumed",
                "2017-03-02T18:00:00 | end before the start: a length of PT1H is assumed",
                "2017-03-02T19:00:00 | end at the start: a length of PT1H is assumed"
            })
    void without_an_end_after_the_start_an_hour_is_assumed_and_that_stays_visible(String end, String remark) {
        Conversion conversion = convert(
                converter,
                "[" + SNAPSHOT + ","
                        + entry(7, "2017-03-02T19:00:00", end, "0712 Beat Meeting", "Library", "2017-02-01T09:00:00")
                        + "]");

        SafetyMeeting meeting = all(conversion, SafetyMeeting.class).get(1);
        assertThat(meeting.length()).isEqualTo(Duration.ofHours(1));
        assertThat(meeting.attributes()).isEqualTo(Map.of("convert:length", "assumed"));
        assertThat(conversion.noted(remark)).isEqualTo(1);
    }

    @Test
    void a_length_of_weeks_is_kept_and_counted() {
        Conversion conversion = convert(
                converter,
                "["
                        + entry(
                                7,
                                "2017-03-02T19:00:00",
                                "2017-03-20T19:00:00",
                                "Food drive",
                                "Hall",
                                "2017-04-01T09:00:00")
                        + "]");

        assertThat(only(conversion, OutreachSession.class).length())
                .isEqualTo(Duration.ofDays(18).minusHours(1));
        assertThat(conversion.noted("longer than a day: kept as stated")).isEqualTo(1);
    }

    @Test
    void exact_repetitions_and_entries_entered_again_make_one_record() {
        String first = entry(7, "2017-03-02T19:00:00", null, "0712 Beat Meeting", "Library", "2017-02-01T09:00:00");
        String again = entry(
                7,
                "2017-03-02T19:00:00",
                "2017-03-02T21:00:00",
                "0712 BEAT meeting ",
                "Library",
                "2017-02-03T09:00:00");

        Conversion conversion = convert(converter, "[" + first + "," + again + "," + first + "]");

        assertThat(only(conversion, SafetyMeeting.class).length()).isEqualTo(Duration.ofHours(2));
        assertThat(conversion.leftOut("the same as another row in every column"))
                .isEqualTo(1);
        assertThat(conversion.leftOut("entered again later: same district, start, title and place"))
                .isEqualTo(1);
        assertThat(conversion.used()).isEqualTo(1);
    }

    @Test
    void the_order_of_the_entries_does_not_change_the_records() {
        String a = entry(7, "2017-03-02T19:00:00", null, "0712 Beat Meeting", "Library", "2017-02-01T09:00:00");
        String b = entry(7, "2017-03-02T19:00:00", null, "0712 beat meeting", "Library", "2017-02-01T09:00:00");
        String c = entry(9, "2017-03-02T19:00:00", null, "Peer Jury", "Court", "2017-02-01T09:00:00");

        Conversion forward = convert(converter, "[" + a + "," + b + "," + c + "]");
        Conversion backward = convert(converter, "[" + c + "," + b + "," + a + "]");

        assertThat(backward.records()).containsExactlyElementsOf(forward.records());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1622 Beat Meeting Cancelled | Park | See you there",
                "1622 Beat Meeting | CANCELLED MEETING | See you there",
                "1622 Beat Meeting | Park | Beat meeting canceled due to holiday event.",
            })
    void what_its_text_calls_off_is_cancelled(String title, String place, String details) {
        SafetyMeeting meeting =
                meeting(entry(16, "2017-03-02T19:00:00", null, title, place, "2017-02-01T09:00:00", details));

        assertThat(meeting.state()).isEqualTo(GatheringState.CANCELLED);
        assertThat(meeting.wasAnnounced()).isTrue();
    }

    @Test
    void a_replacement_for_a_cancelled_meeting_is_held() {
        SafetyMeeting meeting = meeting(entry(
                24,
                "2017-03-02T19:00:00",
                null,
                "2431 Beat Meeting",
                "Hall",
                "2017-02-01T09:00:00",
                "Replacement Beat Meeting from February 28, which was canceled."));

        assertThat(meeting.state()).isEqualTo(GatheringState.HELD);
    }

    @ParameterizedTest
    @CsvSource({"NO Beat Meeting 1212", "No Peer Jury", "Test Christmas Celebration"})
    void notices_of_nothing_and_tests_are_left_out(String title) {
        Conversion conversion = convert(
                converter, "[" + entry(12, "2017-03-02T19:00:00", null, title, "Hall", "2017-02-01T09:00:00") + "]");

        assertThat(conversion.records()).isEmpty();
        assertThat(conversion.leftOut()).isEqualTo(1);
        assertThat(conversion.rejected()).isZero();
    }

    @Test
    void numbers_and_addresses_of_people_are_cut_out_of_the_place_and_details_are_not_copied() {
        SafetyMeeting meeting = meeting(entry(
                16,
                "2017-03-02T19:00:00",
                null,
                "1622 Beat Meeting",
                "Station (312) 555-0142\r\n\tdesk@example.org",
                "2017-02-01T09:00:00",
                "Ask for Officer Nobody"));

        assertThat(meeting.place().flatMap(Place::name)).contains("Station");
        assertThat(meeting.attributes().values()).noneMatch(text -> text.contains("Nobody"));
    }

    @Test
    void a_beat_of_another_district_is_noted_and_the_calendar_counts() {
        Conversion conversion = convert(
                converter,
                "[" + entry(8, "2017-03-02T19:00:00", null, "813/933 Beat Meeting", "Hall", "2017-02-01T09:00:00")
                        + "]");

        assertThat(only(conversion, Community.class).id()).hasToString("chicago-d08");
        assertThat(books(conversion))
                .contains("1 noted: a beat of another district in the title: the calendar's district counts")
                .contains("1 noted: of several beats: one meeting");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2514 Beat Meeting | PUBLIC_SAFETY",
                "1011/1012/1013 | PUBLIC_SAFETY",
                "CAPS 3 Sector Residential Meeting | PUBLIC_SAFETY",
                "Dac Meeting | ADVISORY",
                "D.A.C. Meeting | ADVISORY",
                "Beat Facilitator Meeting | ADVISORY",
                "DISTRICT ADVIRORY COUNCIL | ADVISORY",
                "Fatih Based Meeting | PARTNER",
                "2 Sector Hospitality Meeting | PARTNER",
                "COURY ADVOCACY | PARTNER",
                "DV Meeting | PARTNER",
                "Block Club Training | WATCH_GROUP",
                "Community Peace Circle | LISTENING_SESSION",
                "Public Safety Forum | TOWN_HALL",
                "Peer Jury/Youth Beat Meeting | caps-youth",
                "Senior Subcommittee | caps-seniors",
                "National Night Out -- Beats 711 and 712 | caps-national-night-out",
                "Outdoor Roll Call | caps-on-the-street",
                "Coffee with the Commander | caps-coffee",
                "100 Blocks / 100 Churches | caps-congregations",
                "The Law and Your Community | caps-training",
                "Free Haircuts | caps-community-events"
            })
    void the_title_tells_what_it_is(String title, String expected) {
        CapsEntryKind kind = CapsEntryKind.of(title);

        assertThat(kind.meeting()
                        .map(Enum::name)
                        .orElseGet(() -> kind.program().orElseThrow().value()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "26 | 2017-03-02T19:00:00 | Beat Meeting | DISTRICT: calendarId must be from 1 to 25",
                "7 | null | Beat Meeting | TIME: start, end and modifiedDate must be times like 2017-03-02T19:00:00",
                "7 | 2017-02-30T19:00:00 | Beat Meeting | TIME: start, end and modifiedDate must be times like",
                "7 | 2017-03-02T19:00:00 | ' ' | TITLE: title must not be blank"
            })
    void an_entry_that_is_none_is_rejected_and_the_rest_is_converted(
            int district, String start, String title, String reason) {
        Conversion conversion = convert(
                converter,
                "[\n" + entry(district, start, null, title, "Hall", "2017-02-01T09:00:00") + ",\n" + SNAPSHOT + "]");

        assertThat(books(conversion)).contains(".txt:2: " + reason);
        assertThat(conversion.rejected()).isEqualTo(1);
        assertThat(all(conversion, SafetyMeeting.class)).hasSize(1);
    }

    @Test
    void what_is_no_object_is_rejected_and_a_break_in_the_text_ends_the_file() {
        Conversion conversion = convert(converter, "[ 1,\n" + SNAPSHOT + ",\n{\"calendarId\": oops");

        assertThat(books(conversion))
                .contains(".txt:1: SYNTAX: the entry is no JSON object")
                .contains(".txt:3: SYNTAX: this is not JSON; nothing after it can be read");
        assertThat(all(conversion, SafetyMeeting.class)).hasSize(1);
        assertThat(conversion.rows()).isEqualTo(conversion.used() + conversion.leftOut() + conversion.rejected());
    }

    private SafetyMeeting meeting(String entry) {
        Conversion conversion = convert(converter, "[" + SNAPSHOT + "," + entry + "]");
        return all(conversion, SafetyMeeting.class).stream()
                .filter(meeting -> !meeting.title().equals("DAC Meeting"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(books(conversion)));
    }

    private static String entry(int district, String start, String end, String title, String place, String modified) {
        return entry(district, start, end, title, place, modified, "Come and talk");
    }

    private static String entry(
            int district, String start, String end, String title, String place, String modified, String details) {
        return "{\"calendarId\":" + district + ",\"start\":" + quoted(start) + ",\"end\":" + quoted(end)
                + ",\"title\":" + quoted(title) + ",\"eventDetails\":" + quoted(details) + ",\"eventUrl\":null"
                + ",\"contactDetails\":\"\",\"location\":" + quoted(place) + ",\"modifiedDate\":" + quoted(modified)
                + "}";
    }

    private static String quoted(String text) {
        return text == null
                ? "null"
                : "\"" + text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t") + "\"";
    }
}
