package dev.engagement.json.calendar;

import static dev.engagement.json.calendar.CalendarRecordArbitraries.CONTEXT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.gathering.GatheringState;
import dev.engagement.json.ReadResult;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.exchange.Exchanges;
import dev.engagement.json.jcal.JCal;
import dev.engagement.json.jscalendar.JsCalendar;
import dev.engagement.meeting.MeetingSeries;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.ExternalId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Calendars of others. */
class ForeignCalendarsTest {

    private static String jscalendar(String members) {
        return "{\"@type\":\"Event\",\"uid\":\"a@b.example\",\"updated\":\"2026-01-01T00:00:00Z\",\"title\":\"Open house\","
                + "\"start\":\"2026-03-07T18:00:00\",\"timeZone\":\"America/Chicago\",\"duration\":\"P1D\"" + members
                + "}";
    }

    private static String jcal(String properties) {
        return "[\"vcalendar\",[],[[\"vevent\",[[\"uid\",{},\"text\",\"a@b.example\"],"
                + "[\"dtstamp\",{},\"date-time\",\"2026-01-01T00:00:00Z\"],[\"summary\",{},\"text\",\"Open house\"],"
                + "[\"dtstart\",{\"tzid\":\"America/Chicago\"},\"date-time\",\"2026-03-07T18:00:00\"],"
                + "[\"duration\",{},\"duration\",\"P1D\"]" + properties + "],[]]]]";
    }

    @Test
    void a_day_is_as_long_as_the_clocks_make_it() {
        List<EngagementRecord> both = Stream.of(
                        Exchanges.readAll(
                                JsCalendar.reader(CONTEXT), jscalendar("").getBytes(UTF_8)),
                        Exchanges.readAll(JCal.reader(CONTEXT), jcal("").getBytes(UTF_8)))
                .flatMap(List::stream)
                .toList();

        assertThat(both).hasSize(2).allSatisfy(record -> {
            SafetyMeeting meeting = (SafetyMeeting) record;
            assertThat(meeting.length()).isEqualTo(Duration.ofHours(23));
            assertThat(meeting.id().value()).isEqualTo("icalendar-a@b.example");
            assertThat(meeting.externalIds()).containsExactly(new ExternalId("icalendar", "a@b.example"));
            assertThat(meeting.state()).isEqualTo(GatheringState.ANNOUNCED);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ,"recurrenceRules":[{"frequency":"daily","byHour":[9]}]     | UNSUPPORTED | /recurrenceRules/0/byHour
                    ,"recurrenceRules":[{"frequency":"daily","skip":"forward"}] | UNSUPPORTED | /recurrenceRules/0/skip
                    ,"recurrenceRules":[{"frequency":"yearly","byMonth":["5L"]}]| UNSUPPORTED | /recurrenceRules/0/byMonth/0
                    ,"recurrenceRules":[{"frequency":"hourly"}]                 | UNKNOWN_WORD | /recurrenceRules/0/frequency
                    ,"recurrenceRules":[{"frequency":"daily"},{"frequency":"daily"}] | WRONG_TYPE | /recurrenceRules
                    ,"excludedRecurrenceRules":[]                               | UNSUPPORTED | /excludedRecurrenceRules
                    ,"recurrenceRules":[{"frequency":"daily"}],"recurrenceOverrides":{"2026-03-08T18:00:00":{"timeZone":"UTC"}} | UNSUPPORTED | /recurrenceOverrides/2026-03-08T18:00:00/timeZone
                    ,"recurrenceRules":[{"frequency":"daily"}],"status":"cancelled" | UNSUPPORTED | /status
                    ,"recurrenceRules":[{"frequency":"weekly","byDay":[{"day":"mo"}]}] | INVALID_VALUE | /start
                    ,"recurrenceOverrides":{"2026-03-08T18:00:00":{}}           | MISSING_MEMBER | ''
                    ,"locations":{"1":{"coordinates":"geo:91,0"}}               | INVALID_VALUE | /locations/1/coordinates
                    ,"engagement.dev:kind":"PARTY"                              | UNKNOWN_WORD | /engagement.dev:kind
                    """)
    void what_jscalendar_says_and_no_record_can_is_refused(String members, Code code, String pointer) {
        ReadResult.Rejected<EngagementRecord> refused =
                Exchanges.rejected(JsCalendar.reader(CONTEXT), jscalendar(members));

        assertThat(refused.code()).as(refused.message()).isEqualTo(code);
        assertThat(refused.pointer()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ,["rrule",{},"recur",{"freq":"DAILY","byhour":9}]       | UNSUPPORTED | /1/5/3/byhour
                    ,["rrule",{},"recur",{"freq":"HOURLY"}]                 | UNSUPPORTED | /1/5/3/freq
                    ,["rrule",{},"recur",{"freq":"DAILY","count":0}]        | INVALID_VALUE | /1/5/3/count
                    ,["rrule",{},"recur",{"freq":"DAILY;COUNT=1"}]          | BAD_FORMAT | /1/5/3/freq
                    ,["exrule",{},"recur",{"freq":"DAILY"}]                 | UNSUPPORTED | /1/5/3
                    ,["rdate",{},"date","2026-03-08"]                       | UNSUPPORTED | /1/5/2
                    ,["recurrence-id",{"range":"THISANDFUTURE"},"date-time","2026-03-08T18:00:00"] | UNSUPPORTED | /1/5/3
                    ,["exdate",{"tzid":"Central Standard Time"},"date-time","2026-03-08T18:00:00"] | BAD_FORMAT | /1/5/3
                    ,["dtend",{},"date-time","2026-03-08T18:00:00"]         | INVALID_VALUE | ''
                    ,["summary",{},"text","again"]                          | DUPLICATE_MEMBER | /1/5
                    ,["status",{},"text","NEEDS-ACTION"]                    | UNKNOWN_WORD | /1/5/3
                    ,["geo",{},"float",[41.9]]                              | WRONG_TYPE | /1/5/3
                    ,["sequence",{},"integer",1,2]                          | WRONG_TYPE | /1/5
                    """)
    void what_jcal_says_and_no_record_can_is_refused(String properties, Code code, String pointer) {
        ReadResult.Rejected<EngagementRecord> refused = Exchanges.rejected(JCal.reader(CONTEXT), jcal(properties));

        assertThat(refused.code()).as(refused.message()).isEqualTo(code);
        assertThat(refused.pointer()).isEqualTo(pointer);
    }

    @Test
    void what_is_not_known_is_counted() {
        ReadResult.Accepted<EngagementRecord> read = (ReadResult.Accepted<EngagementRecord>) Exchanges.read(
                        JCal.reader(CONTEXT),
                        jcal(",[\"x-color\",{},\"text\",\"red\"],[\"categories\",{},\"text\",\"Police\",\"Public\"]"))
                .get(0);

        assertThat(read.unknownMembers()).isEqualTo(2);
    }

    @Test
    void times_in_other_zones_mean_the_same_meetings() {
        String changes = ",[\"rrule\",{},\"recur\",{\"freq\":\"DAILY\",\"count\":5}],"
                + "[\"exdate\",{},\"date-time\",\"2026-03-08T23:00:00Z\"],"
                + "[\"exdate\",{\"tzid\":\"Europe/Madrid\"},\"date-time\",\"2026-03-11T00:00:00\"]";
        MeetingSeries series = (MeetingSeries)
                Exchanges.readAll(JCal.reader(CONTEXT), jcal(changes).getBytes(UTF_8))
                        .get(0);

        assertThat(series.exclusions())
                .containsExactlyInAnyOrder(
                        LocalDateTime.parse("2026-03-08T18:00:00"), LocalDateTime.parse("2026-03-10T18:00:00"));
    }

    @ParameterizedTest
    @EnumSource
    void every_state_has_a_status_and_every_status_a_state(GatheringState state) {
        GatheringState back = CalendarStatus.state(CalendarStatus.of(state));

        assertThat(CalendarStatus.of(back)).isEqualTo(CalendarStatus.of(state));
    }
}
