package dev.engagement.json.calendar;

import static dev.engagement.json.calendar.CalendarRecordArbitraries.CONTEXT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.engagement.base.GeoPoint;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.base.Transition;
import dev.engagement.gathering.GatheringState;
import dev.engagement.id.CommunityId;
import dev.engagement.id.MeetingSeriesId;
import dev.engagement.id.SafetyMeetingId;
import dev.engagement.json.ReadResult;
import dev.engagement.json.exchange.Exchanges;
import dev.engagement.json.exchange.ForeignReader;
import dev.engagement.json.exchange.ForeignWriter;
import dev.engagement.json.jcal.JCal;
import dev.engagement.json.jscalendar.JsCalendar;
import dev.engagement.meeting.MeetingKind;
import dev.engagement.meeting.MeetingOverride;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Visibility;
import dev.engagement.recurrence.RecurrenceRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars with a fault: what is wrong is refused where it stands, and the rest is read. */
class BadCalendarsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> VALUES = List.of(
            "null", "17", "-1.5", "true", "\"\"", "\"x\"", "\"2026-02-30T25:00:00\"", "[]", "[7]", "{}", "{\"a\":[]}");

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static final MeetingSeries SERIES = MeetingSeries.builder()
            .id(MeetingSeriesId.of("s-1"))
            .communityId(CommunityId.of("elm-park"))
            .revision(2)
            .recordedAt(Instant.parse("2026-01-10T08:00:00Z"))
            .visibility(Visibility.PUBLIC)
            .title("Evening at the library")
            .kind(MeetingKind.PUBLIC_SAFETY)
            .zone(ZONE)
            .start(LocalDateTime.parse("2026-02-17T18:30:00"))
            .length(Duration.ofMinutes(90))
            .place(Place.builder()
                    .kind(PlaceKinds.LIBRARY)
                    .name("Library")
                    .point(new GeoPoint(41.9, -87.7, GeoPoint.Precision.EXACT))
                    .build())
            .rule(RecurrenceRule.parse("FREQ=MONTHLY;BYDAY=3TU"))
            .addExclusion(LocalDateTime.parse("2026-07-21T18:30:00"))
            .addAddition(LocalDateTime.parse("2026-08-04T18:30:00"))
            .addOverride(MeetingOverride.builder()
                    .originalStart(LocalDateTime.parse("2026-03-17T18:30:00"))
                    .start(LocalDateTime.parse("2026-03-18T19:00:00"))
                    .length(Duration.ofHours(2))
                    .title("Spring evening")
                    .build())
            .build();

    private static final SafetyMeeting MEETING = SafetyMeeting.builder()
            .id(SafetyMeetingId.of("m-1"))
            .communityId(CommunityId.of("elm-park"))
            .revision(1)
            .recordedAt(Instant.parse("2026-01-12T08:00:00Z"))
            .visibility(Visibility.PUBLIC)
            .title("Open house")
            .kind(MeetingKind.TOWN_HALL)
            .mode(SafetyMeeting.Mode.HYBRID)
            .zone(ZONE)
            .start(LocalDateTime.parse("2026-03-07T10:00:00"))
            .length(Duration.ofHours(2))
            .place(Place.of(PlaceKinds.STATION))
            .url("https://example.org/meet")
            .transitions(List.of(Transition.of(GatheringState.ANNOUNCED, Instant.parse("2026-01-12T08:00:00Z"))))
            .build();

    /** A format with what it makes of both, and where in its documents their events stand. */
    record Format(ForeignWriter writer, ForeignReader reader, String events) {

        JsonNode document() {
            return Exchanges.parse(
                    Exchanges.write(writer, List.of(SERIES, MEETING)).bytes());
        }

        @Override
        public String toString() {
            return writer.name();
        }
    }

    static List<Format> formats() {
        return List.of(
                new Format(JsCalendar.writer("feed"), JsCalendar.reader(CONTEXT), "/entries"),
                new Format(JCal.writer(), JCal.reader(CONTEXT), "/2"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatever_a_member_is_the_event_is_read_or_refused_where_it_stands(Format format) {
        JsonNode document = format.document();
        for (int event = 0; event < document.at(format.events()).size(); event++) {
            for (String pointer :
                    Exchanges.pointers("", document.at(format.events()).get(event))) {
                for (String value : VALUES) {
                    check(format, document.deepCopy(), event, pointer, value);
                }
            }
        }
    }

    private static void check(Format format, JsonNode document, int event, String pointer, String value) {
        JsonNode item = document.at(format.events()).get(event);
        Exchanges.replace(item, pointer, value);

        List<ReadResult<EngagementRecord>> results = Exchanges.read(format.reader(), document.toString());

        String what = format + ": " + event + pointer + " is " + value;
        assertThat(results).as(what).isNotEmpty();
        List<ReadResult.Rejected<EngagementRecord>> refused = results.stream()
                .flatMap(result -> result instanceof ReadResult.Rejected<EngagementRecord> rejected
                        ? Stream.of(rejected)
                        : Stream.empty())
                .toList();
        assertThat(refused).as(what).hasSizeLessThanOrEqualTo(1);
        refused.forEach(one -> {
            assertThat(one.code()).as(what).isNotNull();
            assertThat(item.at(nearest(item, one.pointer())).isMissingNode())
                    .as(what)
                    .isFalse();
            assertThat(one.message()).as(what).doesNotContain("Spring evening", "Open house");
        });
        assertThat(results.size() - refused.size()).as(what).isGreaterThanOrEqualTo(1);
    }

    /** Where a refusal points; the last name may be one that is missed there. */
    private static JsonPointer nearest(JsonNode item, String pointer) {
        JsonPointer whole = JsonPointer.compile(pointer);
        return item.at(whole).isMissingNode() ? whole.head() : whole;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_series_that_breaks_off_is_refused_where_it_does(Format format) {
        byte[] document = Exchanges.write(format.writer(), List.of(SERIES)).bytes();

        for (int length : IntStream.range(
                        1, new String(document, UTF_8).stripTrailing().length())
                .toArray()) {
            List<ReadResult<EngagementRecord>> results =
                    Exchanges.read(format.reader(), new String(document, 0, length, UTF_8));
            assertThat(results.get(results.size() - 1)).as("cut at %d", length).isInstanceOf(ReadResult.Rejected.class);
        }
    }
}
