package dev.engagement.examples.convert;

import static dev.engagement.examples.convert.Sources.all;
import static dev.engagement.examples.convert.Sources.books;
import static dev.engagement.examples.convert.Sources.convert;
import static dev.engagement.examples.convert.Sources.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.Place;
import dev.engagement.community.Community;
import dev.engagement.gathering.Headcount;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.SafetyMeeting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarcelonaConverterTest {

    private static final String HEADER = "ID de cita,Títol,Descripció,Data,Adreça,Districte,Categoria,Subcategoria,"
            + "Assistents,Propostes,Intervencions,URL\n";

    private final BarcelonaConverter converter = new BarcelonaConverter();

    @Test
    void a_row_becomes_a_meeting_that_was_held_and_says_what_is_assumed() {
        Conversion conversion = convert(
                converter,
                HEADER
                        + "4,\" Consell <b>de</b>\nbarri\t\",text,09/02/2016,\"Carrer, 3\",Sarrià - Sant Gervasi,Bon viure,"
                        + "Convivència i seguretat,79,25,,https://example.org\n");

        SafetyMeeting meeting = only(conversion, SafetyMeeting.class);
        assertThat(meeting.id()).hasToString("barcelona-meeting-4");
        assertThat(meeting.communityId()).hasToString("barcelona-sarria-sant-gervasi");
        assertThat(meeting.title()).isEqualTo("Consell de barri");
        assertThat(meeting.kind()).isEqualTo(MeetingKind.PUBLIC_SAFETY);
        assertThat(meeting.start()).isEqualTo(LocalDateTime.parse("2016-02-09T00:00"));
        assertThat(meeting.length()).isEqualTo(Duration.ofHours(2));
        assertThat(meeting.isHeld()).isTrue();
        assertThat(meeting.headcounts())
                .isEqualTo(List.of(new Headcount(Headcount.Category.RESIDENT, 79, Headcount.Method.ESTIMATE)));
        assertThat(meeting.place().flatMap(Place::name)).contains("Carrer, 3");
        assertThat(meeting.attributes())
                .isEqualTo(
                        Map.of("convert:start", "unknown", "convert:length", "assumed", "barcelona:proposals", "25"));
        assertThat(meeting.recordedAt()).isEqualTo(Instant.parse("2016-02-09T23:00:00Z"));
        assertThat(only(conversion, Community.class).name()).isEqualTo("Sarrià - Sant Gervasi");
    }

    @Test
    void an_empty_attendance_is_unknown_and_zero_is_nobody() {
        Conversion conversion = convert(
                converter, HEADER + "1,A,,09/02/2016,,,,Habitatge,,,,\n" + "2,B,,10/02/2016,,,,Habitatge,0,,,\n");

        List<SafetyMeeting> meetings = all(conversion, SafetyMeeting.class);
        assertThat(meetings.get(0).residentsPresent()).isEmpty();
        assertThat(meetings.get(0).attendanceUnknown()).isTrue();
        assertThat(meetings.get(1).residentsPresent()).hasValue(0);
        assertThat(meetings).allMatch(meeting -> meeting.kind() == MeetingKind.TOWN_HALL);
        assertThat(conversion.noted("attendance unknown: no headcount")).isEqualTo(1);
    }

    @Test
    void without_a_district_it_is_the_citys() {
        Conversion conversion = convert(converter, HEADER + "1,A,,09/02/2016,,,,Habitatge,5,,,\n");

        assertThat(only(conversion, Community.class).id()).hasToString("barcelona");
        assertThat(only(conversion, Community.class).name()).isEqualTo("Barcelona");
        assertThat(conversion.noted("without a district: of the city")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,A,,31/02/2016,,,,,5,,, | DAY: Data must be a day like 31/01/2016",
                "1,A,,09/02/2016,,,,,many,,, | ATTENDANCE: Assistents must be a number or empty",
                "1,,,09/02/2016,,,,,5,,, | INVALID: SafetyMeeting.title must not be blank"
            })
    void a_row_that_is_none_is_rejected_and_the_rest_is_converted(String row, String reason) {
        Conversion conversion = convert(converter, HEADER + row + "\n2,B,,09/02/2016,,,,,5,,,\n");

        assertThat(books(conversion)).contains(".txt:2: " + reason);
        assertThat(only(conversion, SafetyMeeting.class).id()).hasToString("barcelona-meeting-2");
    }

    @Test
    void a_row_that_is_not_utf_8_is_rejected_and_a_byte_order_mark_is_not_part_of_a_name() {
        byte[] text = ("\ufeff" + HEADER + "1,Gr#cia,,09/02/2016,,,,,5,,,\n2,B,,09/02/2016,,,,,5,,,\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '#') {
                text[i] = (byte) 0xe0;
            }
        }

        Conversion conversion = convert(converter, text);

        assertThat(books(conversion)).contains(".txt:2: ENCODING: the row is not UTF-8");
        assertThat(only(conversion, SafetyMeeting.class).id()).hasToString("barcelona-meeting-2");
    }

    @Test
    void a_quote_that_is_never_closed_costs_what_follows_it_and_says_so() {
        Conversion conversion = convert(
                converter, HEADER + "1,A,,09/02/2016,,,,,5,,,\n2,\"B,,09/02/2016,,,,,5,,,\n3,C,,09/02/2016,,,,,5,,,\n");

        assertThat(books(conversion)).contains(".txt:3: SYNTAX: the row is not CSV: a quote is out of place");
        assertThat(only(conversion, SafetyMeeting.class).id()).hasToString("barcelona-meeting-1");
    }

    @Test
    void a_file_of_another_source_is_refused_by_the_column_it_lacks() {
        assertThatThrownBy(() -> convert(converter, "ID de cita,Data\n1,09/02/2016\n"))
                .cause()
                .isInstanceOf(UnusableSourceException.class)
                .hasMessageEndingWith(" has no column \"Adreça\", so it is another source's.");
    }
}
